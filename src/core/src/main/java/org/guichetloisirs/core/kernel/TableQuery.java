package org.guichetloisirs.core.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a table of the back-office asks for.
 *
 * @param text words that each row must contain, compared as {@link SearchText} does; empty for all rows
 * @param sort by what the rows are ordered
 * @param descending whether the largest comes first
 * @param first how many rows to skip, 0 or more
 * @param size how many rows to give, 0 or more
 */
public record TableQuery<S extends Enum<S>>(String text, S sort, boolean descending, int first, int size) {

    /** All rows, by this order. */
    public static <S extends Enum<S>> TableQuery<S> all(S sort) {
        return new TableQuery<>("", sort, false, 0, Integer.MAX_VALUE);
    }

    /**
     * The page of a list that fits in memory.
     *
     * @param rows all rows
     * @param words what a row is searched by
     * @param orders how to compare by each sort key
     * @param last tells rows apart that are equal by the order, so that no page repeats a row or leaves one out
     */
    public <T> TablePage<T> page(
            Stream<T> rows, Function<T, String> words, Map<S, Comparator<T>> orders, Comparator<T> last) {
        Comparator<T> order = orders.get(sort);
        if (order == null) {
            throw new IllegalArgumentException("No order by " + sort);
        }
        List<String> asked = Stream.of(SearchText.fold(text).split(" ")).toList();
        List<T> found = rows.filter(row -> contains(words.apply(row), asked))
                .sorted((descending ? order.reversed() : order).thenComparing(last))
                .toList();
        int from = Math.min(first, found.size());
        return new TablePage<>(found.size(), found.subList(from, (int) Math.min((long) from + size, found.size())));
    }

    private static boolean contains(String row, List<String> asked) {
        String searched = SearchText.fold(row);
        return asked.stream().allMatch(searched::contains);
    }
}
