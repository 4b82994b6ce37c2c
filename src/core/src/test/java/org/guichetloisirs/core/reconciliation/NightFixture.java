package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;
import org.jspecify.annotations.Nullable;

/** A night as pages and the report show it: one terminal, two cards, one of them a sale apart. */
final class NightFixture {

    static final LocalDate DATE = LocalDate.of(2026, 12, 7);
    private static final Instant END = Instant.parse("2026-12-08T02:30:00Z");

    private NightFixture() {}

    static NightDetail night(List<DiscrepancyView> found) {
        int open = (int) found.stream().filter(DiscrepancyView::open).count();
        NightView night = new NightView(
                42,
                DATE,
                NightState.RUNNING,
                Light.AMBER,
                Instant.EPOCH,
                END,
                END.plusSeconds(180),
                "système",
                null,
                2,
                1234,
                found.size(),
                open,
                null);
        BatchFigures batch = new BatchFigures(
                "66013455",
                "001042",
                BatchState.LEFT_OPEN,
                VoidReading.KEPT_IN_PURCHASES,
                END,
                "<response/>",
                null,
                List.of(
                        new BatchFigures.CardFigures("V", totals(2, 10500), totals(3, 13500), new Money(3000)),
                        new BatchFigures.CardFigures("M", totals(1, 3000), totals(1, 3000), Money.ZERO)));
        return new NightDetail(night, List.of(batch), found);
    }

    private static CardTotals totals(int sales, long cents) {
        return new CardTotals(
                "V", new Tally(sales, new Money(cents)), new Tally(0, Money.ZERO), new Tally(1, new Money(1000)));
    }

    static DiscrepancyView open(DiscrepancyKind kind) {
        return difference(kind, null, null, true);
    }

    static DiscrepancyView mended() {
        return difference(DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION, Mending.REVERSED, null, false);
    }

    static DiscrepancyView resolved() {
        return difference(DiscrepancyKind.AMOUNT_DIFFERS, null, "Remboursé <à la main> & noté", false);
    }

    private static DiscrepancyView difference(
            DiscrepancyKind kind, @Nullable Mending mended, @Nullable String resolution, boolean open) {
        return new DiscrepancyView(
                1,
                42,
                DATE,
                kind,
                "2026-000123-1",
                "2026-000123",
                5L,
                "Paiement envoyé",
                new Money(8500),
                "",
                null,
                null,
                END,
                open ? "operator:admin" : null,
                mended,
                mended == null ? null : END,
                resolution,
                resolution == null ? null : END,
                resolution == null ? null : "operator:admin",
                open,
                List.of());
    }
}
