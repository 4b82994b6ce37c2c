package org.guichetloisirs.core.catalogue;

import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetloisirs.core.kernel.SearchText;

/** A catalogue search as one JPQL condition with its parameters. */
final class ActivitySearch {

    private static final int MOST_WORDS = 8;

    private final StringBuilder where = new StringBuilder(
            " from Activity a where a.seasonId in" + " (select s.id from Season s where s.status = :published)");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ActivitySearch(CatalogueQuery query) {
        parameters.put("published", SeasonStatus.PUBLISHED);
        if (query.seasonId() != null) {
            and("a.seasonId = :season", "season", query.seasonId());
        }
        if (query.category() != null && !query.category().isBlank()) {
            and("a.category = :category", "category", query.category());
        }
        if (query.day() != null) {
            and(
                    "exists (select g.id from ActivityGroup g join g.slots slot"
                            + " where g.activityId = a.id and slot.weekday = :day)",
                    "day",
                    query.day().getValue());
        }
        if (query.age() != null) {
            age(query.age());
        }
        words(query.text() == null ? "" : query.text());
    }

    /** Somebody of this age fits if any month of that year of life does. */
    private void age(int years) {
        int clamped = Math.min(120, Math.max(0, years));
        and("(a.minMonths is null or a.minMonths <= :lastMonth)", "lastMonth", clamped * 12 + 11);
        and("(a.maxMonths is null or a.maxMonths >= :firstMonth)", "firstMonth", clamped * 12);
    }

    private void words(String text) {
        String[] words = SearchText.fold(text).split(" ");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            if (!words[i].isEmpty()) {
                String name = "word" + i;
                and(
                        "(a.searchText like :" + name + " or exists (select p.id from ActivityGroup p"
                                + " where p.activityId = a.id and p.searchPlace like :" + name + "))",
                        name,
                        // Folded text holds letters, digits and blanks only: no wildcard can come in.
                        "%" + words[i] + "%");
            }
        }
    }

    private void and(String condition, String parameter, Object value) {
        where.append(" and ").append(condition);
        parameters.put(parameter, value);
    }

    String count() {
        return "select count(a)" + where;
    }

    String select() {
        return "select a" + where + " order by a.sortTitle, a.id";
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
