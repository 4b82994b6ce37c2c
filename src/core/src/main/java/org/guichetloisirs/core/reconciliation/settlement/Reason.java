package org.guichetloisirs.core.reconciliation.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;

/** Why something was not taken, stored so that every reader is told in a language of their own. */
record Reason(String key, List<String> args) {

    private static final String BETWEEN = "\t";
    private static final int LONGEST_ARGUMENT = 300;

    static Reason of(BusinessRuleViolation refused) {
        return new Reason(refused.key(), refused.arguments());
    }

    static Reason parse(String stored) {
        List<String> parts = Arrays.asList(stored.split(BETWEEN, -1));
        return new Reason(parts.get(0), parts.subList(1, parts.size()));
    }

    String stored() {
        return Stream.concat(Stream.of(key), args.stream().map(Reason::argument))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String argument(String argument) {
        String plain = argument.replace(BETWEEN, " ");
        return plain.length() <= LONGEST_ARGUMENT ? plain : plain.substring(0, LONGEST_ARGUMENT);
    }

    /** In the language of this thread. */
    String sentence() {
        return Messages.text(key, args.toArray());
    }
}
