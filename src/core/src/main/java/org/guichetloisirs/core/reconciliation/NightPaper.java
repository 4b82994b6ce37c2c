package org.guichetloisirs.core.reconciliation;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;
import org.guichetloisirs.core.staff.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a night says, in the language of this thread. It speaks of what was found and how it stands, never of
 * the run's own state: the last step writes it while the run is still under way.
 */
record NightPaper(NightDetail detail, AppClock clock) {

    /** As its template names it. */
    Map<String, Object> model() {
        NightView night = detail.night();
        Map<String, Object> model = new HashMap<>();
        model.put("date", night.businessDate().toString());
        model.put("day", Dates.day(night.businessDate()));
        model.put("from", night.coversFrom().equals(Instant.EPOCH) ? "" : moment(night.coversFrom()));
        model.put("to", moment(night.coversTo()));
        model.put("matched", count(night.attemptsMatched()));
        model.put("settled", count(night.attemptsSettled()));
        model.put("found", count(detail.discrepancies().size()));
        model.put("open", count(open()));
        model.put("verdict", verdict().words());
        model.put("batches", detail.batches().stream().map(this::batch).toList());
        model.put(
                "differences",
                detail.discrepancies().stream().map(this::difference).toList());
        return model;
    }

    /** The night's colour by what waits, whether or not the run has ended. */
    Light verdict() {
        if (detail.discrepancies().stream()
                .anyMatch(found -> found.open() && found.kind().isUrgent())) {
            return Light.RED;
        }
        return open() > 0 ? Light.AMBER : Light.GREEN;
    }

    /** How many differences wait for a person. */
    int open() {
        return (int)
                detail.discrepancies().stream().filter(DiscrepancyView::open).count();
    }

    private Map<String, Object> batch(BatchFigures batch) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BatchFigures.CardFigures card : batch.cards()) {
            rows.add(row(card.cardName(), Messages.text("reconciliation.ours"), card.ours(), ""));
            rows.add(row(
                    card.cardName(),
                    Messages.text("reconciliation.theirs"),
                    card.theirs(),
                    card.difference().display()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("terminal", batch.terminal());
        model.put("state", batch.state().words());
        model.put("reading", batch.reading().words());
        model.put("askedAt", batch.askedAt() == null ? "" : moment(batch.askedAt()));
        model.put("rows", rows);
        return model;
    }

    private static Map<String, Object> row(String card, String side, CardTotals totals, String difference) {
        return Map.of(
                "card", card,
                "side", side,
                "sales", tally(totals.purchases()),
                "refunds", tally(totals.refunds()),
                "corrections", tally(totals.corrections()),
                "net", totals.net().display(),
                "difference", difference);
    }

    private static String tally(Tally tally) {
        return tally.amount().display() + " (" + count(tally.count()) + ")";
    }

    private Map<String, Object> difference(DiscrepancyView found) {
        Map<String, Object> model = new HashMap<>();
        model.put("kind", found.kind().words());
        model.put("reference", found.reference());
        model.put("order", orEmpty(found.orderNumber()));
        model.put("ours", side(found.oursText(), found.oursAmount()));
        model.put("theirs", side(found.theirsText(), found.theirsAmount()));
        model.put("owner", Caller.shown(found.owner()));
        model.put("standing", standing(found));
        return model;
    }

    private String standing(DiscrepancyView found) {
        if (found.mended() != null) {
            return found.mended().words();
        }
        if (found.resolvedAt() == null) {
            return Messages.text("reconciliation.open");
        }
        return Messages.text(
                "reconciliation.resolved",
                moment(found.resolvedAt()),
                Caller.shown(found.resolvedBy()),
                orEmpty(found.resolution()));
    }

    private static String side(String text, @Nullable Money amount) {
        if (text.isEmpty() && amount == null) {
            return Messages.text("reconciliation.nothing");
        }
        return amount == null ? text : text.isEmpty() ? amount.display() : text + " (" + amount.display() + ")";
    }

    private String moment(Instant moment) {
        return Dates.moment(clock.local(moment));
    }

    /** A whole number as the language of this thread writes it. */
    static String count(int number) {
        return NumberFormat.getIntegerInstance(Language.current().locale()).format(number);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
