package org.guichetloisirs.sandbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The transactions that the simulator knows (moneris.md B.1); each is named after its element. */
enum TransactionType {
    PURCHASE(Group.SALE, "00"),
    RES_PURCHASE_CC(Group.SALE, "00"),
    REFUND(Group.REFUND, "04"),
    PURCHASECORRECTION(Group.CORRECTION, "11"),
    RES_TEMP_ADD(Group.VAULT, "null"),
    OPENTOTALS(Group.TOTALS, "null"),
    BATCHCLOSE(Group.TOTALS, "null"),
    BATCHCLOSEALL(Group.TOTALS, "null");

    enum Group {
        SALE,
        REFUND,
        CORRECTION,
        VAULT,
        TOTALS
    }

    private final Group group;
    private final String code;

    TransactionType(Group group, String code) {
        this.group = group;
        this.code = code;
    }

    Group group() {
        return group;
    }

    /** The value of {@code TransType}. */
    String code() {
        return code;
    }

    String element() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable TransactionType of(String element) {
        for (TransactionType type : values()) {
            if (type.element().equals(element)) {
                return type;
            }
        }
        return null;
    }
}
