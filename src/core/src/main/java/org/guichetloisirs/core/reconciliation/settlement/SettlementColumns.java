package org.guichetloisirs.core.reconciliation.settlement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.kernel.Settings;

/**
 * Where a file has its fields. A town's own headers come from {@link Settings#SETTLEMENT_COLUMNS}, written
 * {@code header=field;header=field}; a field that is named there is looked for under those headers alone.
 */
final class SettlementColumns {

    /** What the operator says of the headers. */
    static final class Names {

        private final Map<SettlementField, List<String>> headers = new EnumMap<>(SettlementField.class);
        private final String written;

        private Names(String written) {
            this.written = written;
            for (SettlementField field : SettlementField.values()) {
                headers.put(field, field.headers());
            }
        }

        /**
         * From the setting's text; empty for the names that are known.
         *
         * @throws IllegalArgumentException if it cannot be read, with what to mend
         */
        static Names of(String setting) {
            Names names = new Names(setting.strip());
            Map<SettlementField, List<String>> own = new LinkedHashMap<>();
            for (String pair : setting.split(";", -1)) {
                if (!pair.isBlank()) {
                    int at = pair.lastIndexOf('=');
                    SettlementField field = SettlementField.named(pair.substring(at + 1))
                            .filter(found -> at > 0 && !pair.substring(0, at).isBlank())
                            .orElseThrow(() -> new IllegalArgumentException("\"" + pair.strip()
                                    + "\": write header=field, where field is one of "
                                    + List.of(SettlementField.values()).stream()
                                            .map(SettlementField::settingName)
                                            .collect(Collectors.joining(", "))));
                    own.computeIfAbsent(field, key -> new ArrayList<>()).add(SearchText.fold(pair.substring(0, at)));
                }
            }
            names.headers.putAll(own);
            return names;
        }

        /** As the operator wrote it: a file that could not be mapped is tried again when this changes. */
        String written() {
            return written;
        }

        private List<String> of(SettlementField field) {
            return Objects.requireNonNull(headers.get(field));
        }
    }

    private final Map<SettlementField, Integer> positions;
    private final int cells;
    private final boolean english;

    private SettlementColumns(Map<SettlementField, Integer> positions, int cells, boolean english) {
        this.positions = positions;
        this.cells = cells;
        this.english = english;
    }

    /** The columns that a line of cells names, were it the header; many or none. */
    static SettlementColumns of(List<String> header, Names names) {
        List<String> folded = header.stream().map(SearchText::fold).toList();
        Map<SettlementField, Integer> positions = new EnumMap<>(SettlementField.class);
        int english = 0;
        for (SettlementField field : SettlementField.values()) {
            for (String name : names.of(field)) {
                int at = folded.indexOf(name);
                if (at >= 0 && !positions.containsValue(at)) {
                    positions.put(field, at);
                    english += field.isEnglish(name) ? 1 : -1;
                    break;
                }
            }
        }
        return new SettlementColumns(positions, header.size(), english > 0);
    }

    /** What is missing for a line to say what it must: how much, when, and of which charge. */
    List<SettlementField> missing() {
        List<SettlementField> missing = new ArrayList<>();
        if (!has(SettlementField.AMOUNT)) {
            missing.add(SettlementField.AMOUNT);
        }
        if (!has(SettlementField.SETTLEMENT_DATE) && !has(SettlementField.TRANSACTION_DATE)) {
            missing.add(SettlementField.SETTLEMENT_DATE);
        }
        if (!has(SettlementField.ORDER_ID) && !has(SettlementField.INVOICE) && !has(SettlementField.AUTHORIZATION)) {
            missing.add(SettlementField.ORDER_ID);
        }
        return missing;
    }

    boolean has(SettlementField field) {
        return positions.containsKey(field);
    }

    /** How many fields were found. */
    int found() {
        return positions.size();
    }

    /** How many cells a whole line has. */
    int cells() {
        return cells;
    }

    /** Whether most of its headers are English: then a date of slashes begins with the month. */
    boolean isEnglish() {
        return english;
    }

    /** A line's cell; empty where the file has no such column. */
    String get(SettlementField field, List<String> line) {
        Integer at = positions.get(field);
        return at == null || at >= line.size() ? "" : line.get(at);
    }
}
