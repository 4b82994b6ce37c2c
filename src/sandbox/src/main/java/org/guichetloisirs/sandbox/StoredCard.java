package org.guichetloisirs.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A card as typed, in memory only.
 *
 * @param expdate {@code YYMM}, or {@code null} when it was not asked for
 * @param cvdGiven whether a security code was typed; the code itself is never kept
 */
record StoredCard(String pan, @Nullable String expdate, boolean cvdGiven) {
    @Override
    public String toString() {
        return TestCards.masked(pan);
    }
}
