package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void offersTheEndsAndTheNeighbours() {
        assertThat(paging(7, 20).getNumbers()).containsExactly(1, 0, 6, 7, 8, 0, 20);
        assertThat(paging(1, 20).getNumbers()).containsExactly(1, 2, 0, 20);
        assertThat(paging(20, 20).getNumbers()).containsExactly(1, 0, 19, 20);
        assertThat(paging(2, 3).getNumbers()).containsExactly(1, 2, 3);
        assertThat(paging(1, 0).getNumbers()).isEmpty();
    }

    @Test
    void knowsTheAddresses() {
        assertThat(paging(1, 2).url(2)).isEqualTo("list.xhtml?page=2");
    }

    private static Paging paging(int page, int pages) {
        return new Paging(page, pages, number -> "list.xhtml?page=" + number);
    }
}
