package org.guichetloisirs.core.reconciliation.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The words of differences; they are stored, so they are the town's: French. */
final class SettlementWords {

    private static final int MOST_LINES_NAMED = 30;

    private SettlementWords() {}

    static String amount() {
        return say(() -> Messages.text("settlement.differs-amount"));
    }

    static String authorization() {
        return say(() -> Messages.text("settlement.differs-authorization"));
    }

    static String day() {
        return say(() -> Messages.text("settlement.differs-day"));
    }

    static String depositDay(LocalDate day, int days) {
        return say(() -> Messages.text("settlement.differs-deposit-day", Dates.date(day), days));
    }

    static String twice() {
        return say(() -> Messages.text("settlement.twice"));
    }

    static String unknown() {
        return say(() -> Messages.text("settlement.unknown"));
    }

    static String notCharged() {
        return say(() -> Messages.text("settlement.not-charged"));
    }

    static String inDoubt() {
        return say(() -> Messages.text("settlement.in-doubt"));
    }

    /** We gave nothing back, or not in this way. */
    static String notGivenBack(SettledLine.Kind kind) {
        return say(() -> kind == SettledLine.Kind.VOID
                ? Messages.text("settlement.not-voided")
                : Messages.text("settlement.not-given-back"));
    }

    static String ours(SettledLine.Kind kind, Money amount, @Nullable LocalDate day, @Nullable String authorization) {
        return say(() -> facts(kind, amount, day, authorization));
    }

    static String theirs(SettledLine line, LineOfFile at) {
        return say(() -> Messages.text(
                "settlement.theirs",
                facts(line.kind(), line.amount(), line.transactedOn(), line.authorization()),
                line.settledOn() == null ? Messages.text("settlement.no-day") : Dates.date(line.settledOn()),
                at.file(),
                String.valueOf(at.number())));
    }

    private static String facts(
            SettledLine.Kind kind, Money amount, @Nullable LocalDate day, @Nullable String authorization) {
        return Messages.text(
                "settlement.facts",
                switch (kind) {
                    case SALE -> Messages.text("settlement.sale");
                    case REFUND -> Messages.text("settlement.refund");
                    case VOID -> Messages.text("settlement.void");
                },
                amount.display(),
                day == null ? Messages.text("settlement.no-day") : Dates.date(day),
                authorization == null || authorization.isEmpty()
                        ? Messages.text("settlement.no-authorization")
                        : authorization);
    }

    static String overdue(LocalDate upTo) {
        return say(() -> Messages.text("settlement.overdue", Dates.date(upTo)));
    }

    static String correctedButSettled() {
        return say(() -> Messages.text("settlement.corrected-but-settled"));
    }

    static String keptAside(String file, Reason why) {
        return say(() -> Messages.text("settlement.kept-aside", file, why.sentence()));
    }

    static String linesRefused(String file, List<Integer> lines) {
        String named =
                lines.stream().limit(MOST_LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                        + (lines.size() > MOST_LINES_NAMED ? "…" : "");
        return say(() -> Messages.text("settlement.lines-refused", file, String.valueOf(lines.size()), named));
    }

    private static String say(java.util.function.Supplier<String> words) {
        return Language.FRENCH.speaking(words);
    }
}
