package org.guichetloisirs.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card in the vault.
 *
 * @param expdate {@code YYMM}, or {@code null} when it was not asked for
 * @param cvdGiven whether a security code was typed; the code itself is never kept
 * @param details what came with it ({@link #DETAILS}), by element
 */
record StoredCard(String pan, @Nullable String expdate, boolean cvdGiven, Map<String, String> details) {
    /** The elements of {@code ResolveData} that are the merchant's own, those before and those after the card's. */
    static final List<String> DETAILS =
            List.of("cust_id", "phone", "email", "note", "avs_street_number", "avs_street_name", "avs_zipcode");

    /** As the hosted card fields and temporary tokens have it. */
    static StoredCard typed(String pan, @Nullable String expdate, boolean cvdGiven) {
        return new StoredCard(pan, expdate, cvdGiven, Map.of());
    }

    /** {@code ResolveData} in its order (moneris.md B.2). */
    Map<String, String> resolveData(String customer, @Nullable String expiry) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("cust_id", customer.isEmpty() ? detail("cust_id") : customer);
        for (String name : List.of("phone", "email", "note")) {
            data.put(name, detail(name));
        }
        data.put("expdate", expiry == null ? "" : expiry);
        data.put("masked_pan", TestCards.masked(pan));
        data.put("crypt_type", "7");
        for (String name : List.of("avs_street_number", "avs_street_name", "avs_zipcode")) {
            data.put(name, detail(name));
        }
        return data;
    }

    private String detail(String name) {
        return details.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return TestCards.masked(pan);
    }
}
