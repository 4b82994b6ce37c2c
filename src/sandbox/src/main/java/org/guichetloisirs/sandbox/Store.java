package org.guichetloisirs.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test store (moneris.md D).
 *
 * @param terminals of 8 digits each; sales go to the first unless the store is switched to another
 * @param answersChecks whether the host simulates the address and security code checks
 */
record Store(String id, String token, List<String> terminals, boolean answersChecks) {
    private static final List<Store> ALL = List.of(
            new Store("store1", "yesguy", List.of("66011001"), false),
            new Store("store2", "yesguy", List.of("66011002"), false),
            new Store("store3", "yesguy", List.of("66011003"), false),
            new Store("store5", "yesguy", List.of("66013455", "66002163", "66002173"), true),
            new Store("moneris", "hurgle", List.of("66011009"), false));

    static List<Store> all() {
        return ALL;
    }

    static @Nullable Store of(String id, String token) {
        for (Store store : ALL) {
            if (store.id.equals(id) && store.token.equals(token)) {
                return store;
            }
        }
        return null;
    }
}
