package org.guichetloisirs.core.checkout;

/** How a family pays at the counter. */
public enum CounterMeans {
    CASH("checkout.counter-cash"),
    CHEQUE("checkout.counter-cheque"),
    /** A card, on the terminal that stands there: it is not known to our gateway. */
    TERMINAL("checkout.counter-terminal");

    private final String key;

    CounterMeans(String key) {
        this.key = key;
    }

    /** The key in {@code Messages} of the words on the receipt. */
    public String key() {
        return key;
    }
}
