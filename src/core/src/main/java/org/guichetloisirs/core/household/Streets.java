package org.guichetloisirs.core.household;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.SearchText;

/** Questions to the street directory's tables. */
final class Streets {

    private static final int MOST_WORDS = 6;

    private final EntityManager em;

    Streets(EntityManager em) {
        this.em = em;
    }

    Optional<Street> find(long id) {
        return Optional.ofNullable(em.find(Street.class, id));
    }

    /** Streets of which every word begins some word of the label; first those whose name begins as typed. */
    List<Street> startingWith(String typed, int max) {
        List<String> words = SearchText.words(typed).limit(MOST_WORDS).toList();
        if (words.isEmpty() || max < 1) {
            return List.of();
        }
        Map<Long, Street> found = new LinkedHashMap<>();
        for (Street street : nameBegins(typed, max)) {
            found.put(street.id(), street);
        }
        for (Street street : wordsBegin(words, max)) {
            found.putIfAbsent(street.id(), street);
        }
        return found.values().stream().limit(max).toList();
    }

    private List<Street> nameBegins(String typed, int max) {
        return em.createQuery(
                        "select s from Street s where s.nameKey like :written or s.nameKey like :out order by s.nameKey, s.id",
                        Street.class)
                .setParameter("written", SearchText.words(typed).collect(Collectors.joining(" ")) + "%")
                .setParameter("out", SearchText.fold(typed) + "%")
                .setMaxResults(max)
                .getResultList();
    }

    /** A word may be an abbreviation ({@code st}) or the beginning of another word ({@code Stanley}): both are looked for. */
    private List<Street> wordsBegin(List<String> words, int max) {
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            where.append(i == 0 ? "" : " and ")
                    .append("(s.searchKey like :written")
                    .append(i)
                    .append(" or s.searchKey like :out")
                    .append(i)
                    .append(')');
        }
        TypedQuery<Street> query =
                em.createQuery("select s from Street s where " + where + " order by s.nameKey, s.id", Street.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("written" + i, "% " + words.get(i) + "%");
            query.setParameter("out" + i, "% " + SearchText.writtenOut(words.get(i)) + "%");
        }
        return query.setMaxResults(max).getResultList();
    }

    /** The rule that the number breaks; none where it may exist or the ranges are not known. */
    Optional<BusinessRuleViolation> problemWithNumber(long streetId, String typed) {
        Optional<CivicNumber> number = CivicNumber.parse(typed);
        if (number.isEmpty()) {
            return Optional.of(new BusinessRuleViolation("household.civic-number"));
        }
        List<NumberRange> ranges = ranges(streetId);
        if (ranges.isEmpty() || holds(ranges, number.get())) {
            return Optional.empty();
        }
        String known = ranges.stream().map(NumberRange::display).collect(Collectors.joining(", "));
        String street = find(streetId).map(Street::label).orElse("");
        return Optional.of(new BusinessRuleViolation(
                "household.civic-number-out-of-range", number.get().text(), street, known));
    }

    private static boolean holds(List<NumberRange> ranges, CivicNumber number) {
        return ranges.stream().anyMatch(range -> range.holds(number.first()))
                && ranges.stream().anyMatch(range -> range.holds(number.last()));
    }

    List<NumberRange> ranges(long streetId) {
        return em.createQuery("select r from StreetRange r where r.streetId = :street", StreetRange.class)
                .setParameter("street", streetId)
                .getResultStream()
                .map(StreetRange::range)
                .sorted()
                .toList();
    }

    List<Street> all() {
        return em.createQuery("select s from Street s order by s.id", Street.class)
                .getResultList();
    }

    Map<Long, List<NumberRange>> allRanges() {
        Map<Long, List<NumberRange>> byStreet = new LinkedHashMap<>();
        em.createQuery("select r from StreetRange r", StreetRange.class)
                .getResultStream()
                .forEach(row -> byStreet.computeIfAbsent(row.streetId(), id -> new ArrayList<>())
                        .add(row.range()));
        return byStreet;
    }

    long add(StreetName name) {
        Street street = new Street(name);
        em.persist(street);
        return street.id();
    }

    void replaceRanges(long streetId, Iterable<NumberRange> ranges) {
        em.createQuery("delete from StreetRange r where r.streetId = :street")
                .setParameter("street", streetId)
                .executeUpdate();
        for (NumberRange range : ranges) {
            em.persist(new StreetRange(streetId, range));
        }
    }
}
