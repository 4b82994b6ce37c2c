package org.guichetloisirs.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Where one is in a list that has several pages, and the addresses of the others: what {@code g:pagination} shows. */
public final class Paging {

    private final int page;
    private final int pages;
    private final IntFunction<String> address;

    /**
     * One page of a list.
     *
     * @param page the page at hand, from 1
     * @param pages how many there are
     * @param address the address of a page by its number
     */
    public Paging(int page, int pages, IntFunction<String> address) {
        this.page = page;
        this.pages = pages;
        this.address = address;
    }

    /** The page at hand, from 1. */
    public int getPage() {
        return page;
    }

    /** How many pages there are. */
    public int getPages() {
        return pages;
    }

    /** The address of a page. */
    public String url(int number) {
        return address.apply(number);
    }

    /** The pages to offer: the first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> getNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }
}
