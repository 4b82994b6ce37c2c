package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.Charge;
import org.guichetloisirs.core.payment.Charges;
import org.guichetloisirs.core.payment.Charges.RefundOfCharge;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.reconciliation.DiscrepancyKind;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.guichetloisirs.core.reconciliation.Night;
import org.guichetloisirs.core.reconciliation.settlement.SettlementCursor.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Charges and refunds for which the exports show no deposit although they show later ones. Each is looked at once, when
 * the exports have come so many days beyond it: where no export is put into the folder any more, nothing is said of
 * single charges.
 */
@Dependent
class OverdueCharges {

    private final SettlementFiles files;
    private final Charges charges;
    private final AppClock clock;
    private @Nullable LocalDate lastDay;
    private Subject subject = Subject.CHARGE;
    private Instant before = Instant.EPOCH;
    private Instant at = Instant.EPOCH;
    private long id;
    private boolean ready;

    @Inject
    OverdueCharges(SettlementFiles files, Charges charges, AppClock clock) {
        this.files = files;
        this.charges = charges;
        this.clock = clock;
    }

    /** From the beginning: what was examined in an earlier transaction is not examined again. */
    void begin(Night night) {
        lastDay = night.businessDate();
        subject = Subject.CHARGE;
        ready = false;
    }

    /** The next ones; empty after the last. */
    List<SettlementItem> next(LinesAhead ahead, int most) {
        ahead.forgetWritten(files);
        while (true) {
            if (!ready && !ready(ahead)) {
                return List.of();
            }
            List<SettlementItem> items =
                    subject == Subject.CHARGE ? examineCharges(ahead, most) : examineRefunds(ahead, most);
            if (!items.isEmpty() || subject == Subject.REFUND) {
                return items;
            }
            subject = Subject.REFUND;
            ready = false;
        }
    }

    /** Where to begin and to end; false where no export was ever taken. */
    private boolean ready(LinesAhead ahead) {
        Optional<SettlementFiles.Days> days = ahead.days(files.days());
        if (days.isEmpty()) {
            return false;
        }
        // A line that claims to be from years ahead must not make everything before it overdue.
        LocalDate today = lastDay == null ? clock.today() : lastDay;
        LocalDate last = days.get().last().isBefore(today) ? days.get().last() : today;
        lastDay = last;
        before = startOf(last.minusDays(Settings.SETTLEMENT_DAYS.number()).plusDays(1));
        Optional<SettlementCursor> cursor = files.cursor(subject);
        // What was charged before the first deposit that we know of was deposited before we were told.
        at = cursor.map(SettlementCursor::at).orElseGet(() -> startOf(days.get().first()));
        id = cursor.map(SettlementCursor::id).orElse(0L);
        ready = true;
        return true;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.zone()).toInstant();
    }

    private List<SettlementItem> examineCharges(LinesAhead ahead, int most) {
        List<Charge> page = charges.writtenAfter(at, id, before, most);
        Set<String> settled =
                settled(ahead, page.stream().flatMap(SettlementTarget::whole).toList());
        List<SettlementItem> items = new ArrayList<>();
        for (Charge charge : page) {
            at = charge.createdAt();
            id = charge.paymentId();
            items.add(new SettlementItem.Examined(Subject.CHARGE, at, id, differences(charge, settled)));
        }
        return items;
    }

    private Set<String> settled(LinesAhead ahead, List<String> targets) {
        Set<String> settled = new HashSet<>(files.settled(targets));
        settled.addAll(ahead.targets());
        return settled;
    }

    private List<FoundDifference> differences(Charge charge, Set<String> settled) {
        List<FoundDifference> found = new ArrayList<>();
        boolean sale = settled.contains(SettlementTarget.sale(charge));
        boolean corrected = charge.state() == PaymentState.CORRECTED;
        if (charge.isCharged() && !corrected && !sale) {
            found.add(overdue(charge, SettledLine.Kind.SALE, charge.amount(), SettlementTarget.sale(charge)));
        }
        if (charge.state() == PaymentState.REFUNDED && !settled.contains(SettlementTarget.reversal(charge))) {
            found.add(overdue(charge, SettledLine.Kind.REFUND, charge.amount(), SettlementTarget.reversal(charge)));
        }
        if (corrected && sale && !settled.contains(SettlementTarget.voided(charge))) {
            found.add(difference(
                    charge,
                    SettledLine.Kind.VOID,
                    charge.amount(),
                    SettlementTarget.voided(charge),
                    SettlementWords.correctedButSettled()));
        }
        return found;
    }

    private List<SettlementItem> examineRefunds(LinesAhead ahead, int most) {
        List<RefundOfCharge> page = charges.refundsWrittenAfter(at, id, before, most);
        Set<String> settled = settled(
                ahead,
                page.stream()
                        .map(refund -> SettlementTarget.refund(refund.part()))
                        .toList());
        List<SettlementItem> items = new ArrayList<>();
        for (RefundOfCharge refund : page) {
            at = refund.createdAt();
            id = refund.part().refundId();
            String target = SettlementTarget.refund(refund.part());
            boolean lacks = refund.part().state() == RefundState.DONE && !settled.contains(target);
            items.add(new SettlementItem.Examined(
                    Subject.REFUND,
                    at,
                    id,
                    lacks
                            ? List.of(overdue(
                                    refund.charge(),
                                    SettledLine.Kind.REFUND,
                                    refund.part().amount(),
                                    target))
                            : List.of()));
        }
        return items;
    }

    private FoundDifference overdue(Charge charge, SettledLine.Kind kind, Money amount, String target) {
        return difference(
                charge, kind, amount, target, SettlementWords.overdue(lastDay == null ? clock.today() : lastDay));
    }

    private static FoundDifference difference(
            Charge charge, SettledLine.Kind kind, Money amount, String target, String theirs) {
        return new FoundDifference(
                DiscrepancyKind.SETTLEMENT_DIFFERS,
                charge.gatewayOrderId() + ":" + target,
                charge.subject(),
                charge.paymentId(),
                new FoundDifference.Side(
                        SettlementWords.ours(kind, amount, charge.chargedOn(), charge.authorization()), amount),
                new FoundDifference.Side(theirs, null),
                null);
    }
}
