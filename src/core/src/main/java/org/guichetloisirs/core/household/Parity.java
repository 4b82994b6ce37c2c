package org.guichetloisirs.core.household;

import java.util.Optional;
import org.guichetloisirs.core.kernel.SearchText;

/** Which civic numbers of a range exist. */
enum Parity {
    ALL,
    ODD,
    EVEN;

    /** Reads {@code pair}, {@code impairs}, {@code tous}, or nothing for all. */
    static Optional<Parity> parse(String written) {
        return switch (SearchText.fold(written)) {
            case "", "tous", "toutes", "les deux", "pairs et impairs", "t" -> Optional.of(ALL);
            case "impair", "impairs", "i" -> Optional.of(ODD);
            case "pair", "pairs", "p" -> Optional.of(EVEN);
            default -> Optional.empty();
        };
    }
}
