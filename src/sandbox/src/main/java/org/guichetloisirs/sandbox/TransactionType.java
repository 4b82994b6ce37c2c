package org.guichetloisirs.sandbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The transactions that the simulator knows (moneris.md B.1); each is named after its element. */
enum TransactionType {
    PURCHASE(Group.SALE, "00"),
    RES_PURCHASE_CC(Group.SALE, "00"),
    PREAUTH(Group.PREAUTH, "01"),
    RES_PREAUTH_CC(Group.PREAUTH, "01"),
    COMPLETION(Group.COMPLETION, "02"),
    REFUND(Group.REFUND, "04"),
    IND_REFUND(Group.INDEPENDENT_REFUND, "04"),
    RES_IND_REFUND_CC(Group.INDEPENDENT_REFUND, "04"),
    CARD_VERIFICATION(Group.VERIFICATION, "06"),
    PURCHASECORRECTION(Group.CORRECTION, "11"),
    RES_TEMP_ADD(Group.VAULT, "null"),
    RES_ADD_CC(Group.VAULT, "null"),
    RES_ADD_TOKEN(Group.VAULT, "null"),
    RES_TOKENIZE_CC(Group.VAULT, "null"),
    RES_LOOKUP_MASKED(Group.VAULT, "null"),
    RES_DELETE(Group.VAULT, "null"),
    OPENTOTALS(Group.TOTALS, "null"),
    BATCHCLOSE(Group.TOTALS, "null"),
    BATCHCLOSEALL(Group.TOTALS, "null");

    enum Group {
        SALE,
        PREAUTH,
        COMPLETION,
        REFUND,
        INDEPENDENT_REFUND,
        CORRECTION,
        VERIFICATION,
        VAULT,
        TOTALS;

        /** Takes money from a card: what a refund or a correction may give back. */
        boolean isCharge() {
            return this == SALE || this == COMPLETION;
        }

        boolean isRefund() {
            return this == REFUND || this == INDEPENDENT_REFUND;
        }

        /** Needs an order id that was never used (moneris.md A.4); the others repeat the one of their original. */
        boolean spendsOrderId() {
            return this == SALE || this == PREAUTH || this == INDEPENDENT_REFUND;
        }
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

    /** Whether it names its card by a token. */
    boolean isByToken() {
        return this == RES_PURCHASE_CC || this == RES_PREAUTH_CC || this == RES_IND_REFUND_CC;
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
