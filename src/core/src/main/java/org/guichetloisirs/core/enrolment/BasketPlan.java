package org.guichetloisirs.core.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which group each line of a basket gets so that all are served: the earlier lines' earlier choices first, and another way
 * where those would leave a later line without. Complete: where a way exists, one is found.
 */
final class BasketPlan {

    /** A group that would do for a line; {@code held} where the person has a place there already. */
    record Option(long memberId, long groupId, boolean held) {}

    private final List<List<Option>> lines;
    private final Map<Long, Integer> free;
    private final Set<String> given = new HashSet<>();

    /**
     * @param lines the options of each line, the preferred first
     * @param free places left by group; used up by the search and restored where a way leads nowhere
     */
    BasketPlan(List<List<Option>> lines, Map<Long, Integer> free) {
        this.lines = lines;
        this.free = free;
    }

    /** One option for each line; empty where they cannot all be served. */
    Optional<List<Option>> find() {
        List<Option> chosen = new ArrayList<>();
        return serve(chosen) ? Optional.of(chosen) : Optional.empty();
    }

    private boolean serve(List<Option> chosen) {
        if (chosen.size() == lines.size()) {
            return true;
        }
        for (Option option : lines.get(chosen.size())) {
            int left = free.getOrDefault(option.groupId(), 0);
            boolean possible = option.held() || left > 0;
            // One person has one place in a group, whatever the lines say.
            String person = Registration.liveKey(option.memberId(), option.groupId());
            if (possible && given.add(person)) {
                int used = option.held() ? 0 : 1;
                free.put(option.groupId(), left - used);
                chosen.add(option);
                if (serve(chosen)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
                free.put(option.groupId(), left);
                given.remove(person);
            }
        }
        return false;
    }
}
