package org.guichetloisirs.core.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.SearchText;

/**
 * A group as the lines of a programme tell it: one line for each of its weekdays.
 *
 * @param activityKey the activity it belongs to: season, title, category and organiser
 * @param groupKey what it is known by when the file comes again; does not change with price, last day or hours, unless
 *     only the hours tell it from a sister group
 * @param rows its lines, at least one
 */
record Course(String activityKey, String groupKey, List<ProgrammeRow> rows) {

    private static final Pattern CHILDREN =
            Pattern.compile("\\b(enfants?|pre ?scolaire|bebes?|poupons?|tout petits?)\\b");
    private static final int FIFTEEN_YEARS = 15 * 12;

    /**
     * The groups that these lines make. Lines that agree in season, title, organiser, place and first day are the
     * weekdays of one group; but where price or last day differ, or a weekday comes twice, they are sister groups.
     */
    static List<Course> of(List<ProgrammeRow> rows) {
        Map<String, List<ProgrammeRow>> alike = new LinkedHashMap<>();
        rows.forEach(row ->
                alike.computeIfAbsent(identity(row), key -> new ArrayList<>()).add(row));
        List<Course> courses = new ArrayList<>();
        alike.forEach((identity, same) -> courses.addAll(sisters(identity, same)));
        return courses;
    }

    private static String identity(ProgrammeRow row) {
        return key(
                "group",
                row.session(),
                row.title(),
                row.kind(),
                row.organiser(),
                row.venue(),
                row.room(),
                row.startsOn().toString());
    }

    private static List<Course> sisters(String identity, List<ProgrammeRow> rows) {
        Map<String, List<ProgrammeRow>> byTerms = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.price() + " " + row.endsOn(), LinkedHashMap::new, Collectors.toList()));
        List<List<ProgrammeRow>> groups =
                byTerms.values().stream().flatMap(Course::oneOfEachWeekday).toList();
        if (groups.size() == 1) {
            return List.of(new Course(activityKey(rows.get(0)), identity, rows));
        }
        // In an order of their own, so that a file sorted another way gives the same keys.
        Map<String, Integer> seen = new HashMap<>();
        return groups.stream()
                .sorted(Comparator.<List<ProgrammeRow>, String>comparing(Course::hours)
                        .thenComparing(group -> group.get(0).slot())
                        .thenComparing(group -> group.get(0).price())
                        .thenComparing(group -> group.get(0).endsOn()))
                .map(group -> {
                    int ordinal = seen.merge(hours(group), 1, Integer::sum);
                    return new Course(
                            activityKey(group.get(0)),
                            key("sister", identity, hours(group), Integer.toString(ordinal)),
                            group);
                })
                .toList();
    }

    /** The same lines, parted by their hours when a weekday comes twice. */
    private static Stream<List<ProgrammeRow>> oneOfEachWeekday(List<ProgrammeRow> rows) {
        Set<Object> days = new HashSet<>();
        if (rows.stream().allMatch(row -> days.add(row.slot().view().day()))) {
            return Stream.of(rows);
        }
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.slot().view().hours(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static String hours(List<ProgrammeRow> group) {
        SlotView slot = group.get(0).slot().view();
        return slot.start() + "-" + slot.end();
    }

    private static String activityKey(ProgrammeRow row) {
        return key("activity", row.session(), row.title(), row.category(), row.organiser());
    }

    /** Short and blind to accents, case and punctuation: a file that gains its accents changes no key. */
    private static String key(String... parts) {
        String folded = Stream.of(parts).map(Course::fold).collect(Collectors.joining("|"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fold(String part) {
        String folded = SearchText.fold(part);
        // «A+» and «A» fold alike and mean two things.
        return part.contains("+") ? folded + "+" : folded;
    }

    ProgrammeRow first() {
        return rows.get(0);
    }

    ActivityText activity() {
        ProgrammeRow row = first();
        TitleAges ages = TitleAges.of(row.title());
        return new ActivityText(
                row.title(), row.category(), description(row), ages.minMonths(), ages.maxMonths(), taxCode(row, ages));
    }

    private static String description(ProgrammeRow row) {
        boolean says = !row.kind().isEmpty() && !SearchText.fold(row.title()).contains(SearchText.fold(row.kind()));
        String kind = says ? row.kind() + ". " : "";
        String by = row.organiser().isEmpty() ? "" : "Offert par : " + row.organiser() + ".";
        return (kind + by).strip();
    }

    /** The intended public decides: told by the ages, else by words that mean children. */
    private static TaxCode taxCode(ProgrammeRow row, TitleAges ages) {
        boolean children = ages.maxMonths() != null
                ? ages.maxMonths() < FIFTEEN_YEARS
                : ages.minMonths() == null && namesChildren(row);
        return children ? TaxCode.EXEMPT_CHILDREN_14 : TaxCode.TAXABLE;
    }

    private static boolean namesChildren(ProgrammeRow row) {
        return CHILDREN.matcher(SearchText.fold(row.title() + " " + row.category()))
                .find();
    }

    /** Whether staff should look at the tax: it is paid for and nothing tells the age. */
    boolean taxIsAGuess() {
        ProgrammeRow row = first();
        return !row.price().isZero() && TitleAges.of(row.title()).equals(TitleAges.NONE) && !namesChildren(row);
    }

    GroupText group(Money otherSupplement) {
        ProgrammeRow row = first();
        SortedSet<WeeklySlot> slots =
                rows.stream().map(ProgrammeRow::slot).collect(Collectors.toCollection(TreeSet::new));
        String address = Stream.of(row.address(), row.borough())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
        Money other = row.price().isZero() ? Money.ZERO : row.price().plus(otherSupplement);
        return new GroupText(row.startsOn(), row.endsOn(), row.venue(), row.room(), address, row.price(), other, slots);
    }
}
