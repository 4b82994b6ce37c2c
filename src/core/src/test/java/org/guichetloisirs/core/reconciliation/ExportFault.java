package org.guichetloisirs.core.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.guichetloisirs.core.kernel.Money;

/** What may be wrong with a morning's export, and what the night must find of it. */
enum ExportFault {
    AMOUNT(of -> sale(of, line -> {
        of.lines().set(of.lines().indexOf(line), line.ofAmount(Month.wrong(line.amount())));
        of.month()
                .expect(of.day(), DiscrepancyKind.SETTLEMENT_DIFFERS, of.month().orderOf(line));
    })),
    LATE(of -> sale(of, line -> {
        of.lines().set(of.lines().indexOf(line), line.settledOn(of.day().plusDays(20)));
        of.month()
                .expect(of.day(), DiscrepancyKind.SETTLEMENT_DIFFERS, of.month().orderOf(line));
    })),
    TWICE(of -> sale(of, line -> {
        of.lines().add(line);
        of.month()
                .expect(of.day(), DiscrepancyKind.SETTLEMENT_DIFFERS, of.month().orderOf(line));
    })),
    /** Nothing is said of it until later deposits have come far enough. */
    LACKING(of -> sale(of, line -> {
        if (of.examined()) {
            of.lines().remove(line);
            of.month()
                    .expect(
                            line.charged().plusDays(of.month().settlementDays()),
                            DiscrepancyKind.SETTLEMENT_DIFFERS,
                            of.month().orderOf(line));
        }
    })),
    STRANGER(of -> {
        of.lines()
                .add(new BankExports.Line(
                        "2026-9" + of.day().getDayOfYear() + "-ABCDEFGHJK",
                        "Z12345",
                        "Purchase",
                        Money.ofDollars("75.00"),
                        of.day().minusDays(1),
                        of.day()));
        of.month()
                .expect(
                        of.day(),
                        DiscrepancyKind.UNKNOWN_TO_US,
                        "2026-9" + of.day().getDayOfYear() + "-ABCDEFGHJK");
    }),
    UNREADABLE(of -> {
        of.unreadable().add("2026-000001-ABCDEFGHJK;quarante-cinq");
        of.month().expect(of.day(), DiscrepancyKind.SETTLEMENT_FILE_KEPT_ASIDE, "reglements-" + of.day() + ".csv");
    }),
    UNMAPPABLE(of -> {
        of.month().bank().write("autre-" + of.day() + ".csv", "<html>Session expirée</html>\n");
        of.month().expect(of.day(), DiscrepancyKind.SETTLEMENT_FILE_KEPT_ASIDE, "autre-" + of.day() + ".csv");
    }),
    /** Yesterday's file again, under another name. */
    COPY(of -> of.month().lastExport().ifPresent(last -> {
        try {
            of.month().bank().write("copie-" + of.day() + ".csv", Files.readString(last));
            of.month().harmless();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }));

    /**
     * A morning's export before it is written.
     *
     * @param examined whether the days that are simulated reach the night that looks for its lacking deposits
     */
    record Morning(
            Month month, LocalDate day, List<BankExports.Line> lines, List<String> unreadable, boolean examined) {}

    private final Consumer<Morning> happening;

    ExportFault(Consumer<Morning> happening) {
        this.happening = happening;
    }

    private static void sale(Morning of, Consumer<BankExports.Line> happening) {
        of.month().untouched(of.lines()).ifPresent(happening);
    }

    void happen(Morning of) {
        happening.accept(of);
    }

    /** One each morning, in turn, and on every fourth none. */
    static List<ExportFault> ofDay(int index) {
        return index % 4 == 0 ? List.of() : List.of(values()[(index - 1 - index / 4) % values().length]);
    }
}
