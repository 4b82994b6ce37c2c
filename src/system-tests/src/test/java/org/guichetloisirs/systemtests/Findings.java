package org.guichetloisirs.systemtests;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What is wrong with the pages: each fault told once, with every place where it was seen. */
final class Findings {

    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    /**
     * Notes a fault.
     *
     * @param page where
     * @param state in which state of the page, at which width
     * @param fault the rule, the element and the help, in one line
     */
    void add(String page, String state, String fault) {
        places.computeIfAbsent(page + "  " + fault, new_ -> new LinkedHashSet<>())
                .add(state);
    }

    boolean none() {
        return places.isEmpty();
    }

    /** One line for each fault. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder(places.size() + " faults\n");
        places.forEach((fault, states) -> all.append("- ")
                .append(fault)
                .append("  [")
                .append(join(states))
                .append("]\n"));
        return all.toString();
    }

    private static String join(Set<String> states) {
        int shown = 4;
        String first = String.join("; ", states.stream().limit(shown).toList());
        return states.size() <= shown ? first : first + "; and " + (states.size() - shown) + " more";
    }
}
