package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page of a table: what it contains, in which order, and how many there are beside. */
class TableQueryTest {

    private enum Sort {
        NAME,
        AGE
    }

    private record Row(int id, String name, int age) {}

    private static final List<Row> ROWS = List.of(
            new Row(1, "Zoé", 8), new Row(2, "Émile", 12), new Row(3, "Anne-Marie", 8), new Row(4, "Saint-Jean", 30));

    @Test
    void ordersAndCuts() {
        assertThat(ids("", Sort.AGE, false, 0, 2)).containsExactly(1, 3);
        assertThat(ids("", Sort.AGE, false, 2, 2)).containsExactly(2, 4);
        assertThat(ids("", Sort.AGE, true, 0, 9)).containsExactly(4, 2, 1, 3);
        assertThat(page("", Sort.AGE, false, 0, 2).total()).isEqualTo(4);
    }

    @Test
    void findsWithoutAccentsCaseAndHyphens() {
        assertThat(ids("EMILE", Sort.NAME, false, 0, 9)).containsExactly(2);
        assertThat(ids("marie anne", Sort.NAME, false, 0, 9)).containsExactly(3);
        assertThat(ids("st-jean", Sort.NAME, false, 0, 9)).containsExactly(4);
        assertThat(ids("personne", Sort.NAME, false, 0, 9)).isEmpty();
    }

    @Test
    void aPageBehindTheLastIsEmpty() {
        assertThat(ids("", Sort.NAME, false, 40, 10)).isEmpty();
    }

    private static List<Integer> ids(String text, Sort sort, boolean descending, int first, int size) {
        return page(text, sort, descending, first, size).rows().stream()
                .map(Row::id)
                .toList();
    }

    private static TablePage<Row> page(String text, Sort sort, boolean descending, int first, int size) {
        return new TableQuery<>(text, sort, descending, first, size)
                .page(
                        ROWS.stream(),
                        Row::name,
                        Map.of(Sort.NAME, Comparator.comparing(Row::name), Sort.AGE, Comparator.comparing(Row::age)),
                        Comparator.comparing(Row::id));
    }
}
