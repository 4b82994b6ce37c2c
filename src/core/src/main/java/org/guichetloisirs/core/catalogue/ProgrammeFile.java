package org.guichetloisirs.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.CsvFile;
import org.guichetloisirs.core.kernel.ImportReport.Refused;
import org.guichetloisirs.core.kernel.Messages;

/**
 * A town's programme as it was read: the groups that its good lines make, and what is to be said of the others. Knows no
 * database.
 */
final class ProgrammeFile {

    private static final String WITH_PRICES = "TARIF_BASE";
    private static final int LINES_NAMED = 20;

    private final int lines;
    private final List<Course> courses;
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> remarks = new LinkedHashMap<>();

    /** @throws BusinessRuleViolation {@code import.not-a-csv} */
    ProgrammeFile(byte[] file) {
        CsvFile csv = CsvFile.read(file, List.of(ProgrammeRow.NEEDED));
        lines = csv.rows().size();
        courses = Course.of(goodRows(csv));
        for (Course course : courses) {
            if (course.taxIsAGuess()) {
                course.rows().forEach(row -> remark("catalogue.warn-tax", row.line()));
            }
        }
    }

    private List<ProgrammeRow> goodRows(CsvFile csv) {
        boolean priced = csv.has(WITH_PRICES);
        Map<Map<String, String>, Integer> seen = new HashMap<>();
        List<ProgrammeRow> rows = new ArrayList<>();
        for (CsvFile.Row line : csv.rows()) {
            try {
                ProgrammeRow row = ProgrammeRow.read(line, priced);
                if (seen.putIfAbsent(line.values(), line.line()) != null) {
                    remark("catalogue.warn-duplicate", line.line());
                    continue;
                }
                if (row.slot().view().hoursToBeSet()) {
                    remark("catalogue.warn-hours", line.line());
                }
                if (row.neverMeets()) {
                    remark("catalogue.warn-never-meets", line.line());
                }
                rows.add(row);
            } catch (BusinessRuleViolation reason) {
                refused.add(new Refused(line.line(), line.content(), reason.sentence()));
            }
        }
        return rows;
    }

    private void remark(String key, int line) {
        remarks.computeIfAbsent(key, unused -> new TreeSet<>()).add(line);
    }

    /** Lines of data, good and bad. */
    int lines() {
        return lines;
    }

    List<Course> courses() {
        return courses;
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** One sentence for each kind of remark, naming its first lines. */
    List<String> warnings() {
        return remarks.entrySet().stream()
                .map(remark -> Messages.text(remark.getKey(), named(remark.getValue())))
                .toList();
    }

    private static String named(TreeSet<Integer> lines) {
        List<String> first =
                lines.stream().limit(LINES_NAMED).map(String::valueOf).toList();
        return Messages.text(
                "catalogue.warn-lines", String.join(", ", first), lines.size(), lines.size() - first.size());
    }
}
