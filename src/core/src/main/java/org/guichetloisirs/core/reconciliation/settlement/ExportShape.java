package org.guichetloisirs.core.reconciliation.settlement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.CsvFile;

/**
 * How a file is laid out: what parts its cells, which line is its header, where its fields are, and whether its days
 * begin with the day or the month.
 */
record ExportShape(char delimiter, int headerLine, SettlementColumns columns, SettledDay.Order order) {

    /** Titles may stand above the header, not a whole page. */
    private static final int HEADER_WITHIN = 30;

    /**
     * Finds it out.
     *
     * @throws BusinessRuleViolation {@code settlement.not-text}, {@code settlement.not-mapped} with the nearest header and
     *     what it lacks, or {@code settlement.dates-contradict}
     */
    static ExportShape of(ExportText file, SettlementColumns.Names names) throws IOException {
        if (!file.isText()) {
            throw new BusinessRuleViolation("settlement.not-text");
        }
        try (ExportText.Lines lines = file.lines()) {
            String nearest = "";
            SettlementColumns best = SettlementColumns.of(List.of(), names);
            Optional<String> line;
            while ((line = lines.next()).isPresent() && lines.number() <= HEADER_WITHIN) {
                char delimiter = CsvFile.delimiter(line.get());
                Optional<SettlementColumns> columns = columns(line.get(), delimiter, names);
                if (columns.isPresent() && columns.get().missing().isEmpty()) {
                    int header = lines.number();
                    return new ExportShape(delimiter, header, columns.get(), order(lines, delimiter, columns.get()));
                }
                if (nearest.isEmpty() || columns.isPresent() && columns.get().found() > best.found()) {
                    nearest = line.get();
                    best = columns.orElse(best);
                }
            }
            throw new BusinessRuleViolation(
                    "settlement.not-mapped",
                    nearest.length() > 200 ? nearest.substring(0, 200) + "…" : nearest,
                    best.missing().stream().map(SettlementField::settingName).collect(Collectors.joining(", ")));
        }
    }

    private static Optional<SettlementColumns> columns(String line, char delimiter, SettlementColumns.Names names) {
        try {
            return Optional.of(SettlementColumns.of(ExportText.cells(line, delimiter), names));
        } catch (BusinessRuleViolation unclosed) {
            return Optional.empty();
        }
    }

    /** Reads on to the end only where the first days need it. */
    private static SettledDay.Order order(ExportText.Lines lines, char delimiter, SettlementColumns columns)
            throws IOException {
        SettledDay.Evidence evidence = new SettledDay.Evidence();
        Optional<String> line;
        boolean needed = true;
        while (needed && (line = lines.next()).isPresent()) {
            List<String> cells = cellsOrNone(line.get(), delimiter);
            needed = evidence.hear(columns.get(SettlementField.TRANSACTION_DATE, cells))
                    && evidence.hear(columns.get(SettlementField.SETTLEMENT_DATE, cells));
        }
        return evidence.order(columns.isEnglish() ? SettledDay.Order.MONTH_FIRST : SettledDay.Order.DAY_FIRST);
    }

    private static List<String> cellsOrNone(String line, char delimiter) {
        try {
            return ExportText.cells(line, delimiter);
        } catch (BusinessRuleViolation unclosed) {
            return List.of();
        }
    }
}
