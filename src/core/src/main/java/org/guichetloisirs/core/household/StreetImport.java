package org.guichetloisirs.core.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.CsvFile;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.kernel.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads a street file against the directory: first everything is weighed in memory, then (not for a preview) written.
 * A street is known again by its label and municipality, or by its name where one of the two sides lacks the type; a type
 * that the directory knows is never erased by a file that lacks it.
 */
final class StreetImport {

    private static final int SAMPLE = 10;
    private static final int LONGEST_TYPE = 40;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MUNICIPALITY = 80;
    private static final int HIGHEST_NUMBER = 999_999;
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}\\d'’.,()/ -]*");

    private final Streets streets;
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final List<Entry> touched = new ArrayList<>();
    private final List<ImportReport.Refused> refused = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Map<String, String>> sample = new ArrayList<>();

    /** A street as it is and as the file wants it. */
    private static final class Entry {
        private final @Nullable Street existing;
        private final SortedSet<NumberRange> known;
        private final SortedSet<NumberRange> wanted = new TreeSet<>();
        private StreetName name;
        private int line;

        Entry(@Nullable Street existing, StreetName name, SortedSet<NumberRange> known) {
            this.existing = existing;
            this.name = name;
            this.known = known;
        }

        boolean changed() {
            return existing != null && (!existing.name().equals(name) || rangesChanged());
        }

        boolean rangesChanged() {
            return !wanted.isEmpty() && !wanted.equals(known);
        }
    }

    /** A row that cannot be taken, with the reason that the administrator reads. */
    private static final class RowRefused extends Exception {
        private static final long serialVersionUID = 1L;

        RowRefused(String key, Object... args) {
            super(Messages.text(key, args));
        }
    }

    private StreetImport(Streets streets) {
        this.streets = streets;
        Map<Long, List<NumberRange>> ranges = streets.allRanges();
        for (Street street : streets.all()) {
            SortedSet<NumberRange> known = new TreeSet<>(ranges.getOrDefault(street.id(), List.of()));
            index(new Entry(street, street.name(), known));
        }
    }

    /** Weighs the file and, if asked, writes what it changes. */
    static ImportReport run(byte[] content, Streets streets, boolean write) {
        CsvFile file = CsvFile.read(content, List.of("nom", "municipalite"));
        StreetImport run = new StreetImport(streets);
        file.rows().forEach(run::weigh);
        ImportReport report = run.report(file.rows().size());
        if (write) {
            run.write();
        }
        return report;
    }

    private void weigh(CsvFile.Row row) {
        try {
            StreetName name = name(row);
            Optional<NumberRange> range = range(row);
            Entry entry = entryFor(name);
            if (entry.line == 0) {
                entry.line = row.line();
                touched.add(entry);
                // The file's spelling goes before the directory's, but never erases a type.
                entry.name = name.type().isEmpty()
                        ? new StreetName(entry.name.type(), name.name(), name.municipality())
                        : name;
            } else if (!name.type().isEmpty() && entry.name.type().isEmpty()) {
                entry.name = name;
            } else if (range.isEmpty()) {
                warnings.add(Messages.text("household.street-repeated", line(row), name.label(), line(entry.line)));
            }
            range.ifPresent(entry.wanted::add);
            show(name, range);
        } catch (RowRefused e) {
            refused.add(new ImportReport.Refused(row.line(), row.content(), String.valueOf(e.getMessage())));
        }
    }

    private Entry entryFor(StreetName name) throws RowRefused {
        List<Entry> sameName = byName.computeIfAbsent(key(name), k -> new ArrayList<>());
        for (Entry entry : sameName) {
            if (entry.name.searchKey().equals(name.searchKey())) {
                return entry;
            }
        }
        if (name.type().isEmpty() && sameName.size() == 1) {
            return sameName.get(0);
        }
        if (name.type().isEmpty() && sameName.size() > 1) {
            throw new RowRefused("household.street-ambiguous", name.name());
        }
        for (Entry entry : sameName) {
            if (entry.name.type().isEmpty()) {
                return entry;
            }
        }
        Entry entry = new Entry(null, name, new TreeSet<>());
        index(entry);
        return entry;
    }

    private void index(Entry entry) {
        byName.computeIfAbsent(key(entry.name), k -> new ArrayList<>()).add(entry);
    }

    private static String key(StreetName name) {
        return name.municipalityKey() + "|" + name.nameKey();
    }

    private static StreetName name(CsvFile.Row row) throws RowRefused {
        String type = row.first("type", "type si ecrit").orElse("");
        StreetName name = new StreetName(
                text(type, LONGEST_TYPE, "type"),
                text(row.get("nom"), LONGEST_NAME, "nom"),
                text(row.get("municipalite"), LONGEST_MUNICIPALITY, "municipalite"));
        if (name.nameKey().isEmpty()) {
            throw new RowRefused("household.street-column-empty", "nom");
        }
        if (name.municipalityKey().isEmpty()) {
            throw new RowRefused("household.street-column-empty", "municipalite");
        }
        return name;
    }

    private static String text(String cell, int longest, String column) throws RowRefused {
        String tidy = Person.tidy(cell);
        if (tidy.length() > longest) {
            throw new RowRefused("household.street-column-too-long", column, longest);
        }
        if (!PLACE.matcher(tidy).matches()) {
            throw new RowRefused("household.street-column-strange", column);
        }
        return tidy;
    }

    private static Optional<NumberRange> range(CsvFile.Row row) throws RowRefused {
        String from = row.get("de");
        String to = row.get("a");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        Parity parity = Parity.parse(row.get("parite"))
                .orElseThrow(() -> new RowRefused("household.street-parity", row.get("parite")));
        int first = number(from);
        int last = number(to);
        if (last < first) {
            throw new RowRefused("household.street-range", from, to);
        }
        return Optional.of(new NumberRange(first, last, parity));
    }

    private static int number(String cell) throws RowRefused {
        if (!cell.matches("\\d{1,6}") || Integer.parseInt(cell) > HIGHEST_NUMBER) {
            throw new RowRefused("household.street-number", cell);
        }
        return Integer.parseInt(cell);
    }

    private void show(StreetName name, Optional<NumberRange> range) {
        if (sample.size() < SAMPLE) {
            Map<String, String> shown = new LinkedHashMap<>();
            shown.put(Messages.text("household.column-street"), name.label());
            shown.put(Messages.text("household.column-municipality"), name.municipality());
            shown.put(
                    Messages.text("household.column-numbers"),
                    range.map(NumberRange::display).orElse(""));
            sample.add(shown);
        }
    }

    private ImportReport report(int rows) {
        int created = 0;
        int updated = 0;
        for (Entry entry : touched) {
            created += entry.existing == null ? 1 : 0;
            updated += entry.changed() ? 1 : 0;
        }
        int unchanged = touched.size() - created - updated;
        return new ImportReport(
                rows, created, updated, unchanged, List.copyOf(refused), List.copyOf(warnings), List.copyOf(sample));
    }

    private void write() {
        for (Entry entry : touched) {
            Street existing = entry.existing;
            long id;
            if (existing == null) {
                id = streets.add(entry.name);
            } else {
                id = existing.id();
                if (!existing.name().equals(entry.name)) {
                    existing.rename(entry.name);
                }
            }
            if (entry.rangesChanged()) {
                streets.replaceRanges(id, entry.wanted.stream().collect(Collectors.toList()));
            }
        }
    }

    private static String line(CsvFile.Row row) {
        return line(row.line());
    }

    private static String line(int number) {
        return Integer.toString(number);
    }
}
