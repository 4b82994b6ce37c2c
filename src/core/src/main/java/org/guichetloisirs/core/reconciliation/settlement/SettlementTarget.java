package org.guichetloisirs.core.reconciliation.settlement;

import java.util.stream.Stream;
import org.guichetloisirs.core.payment.Charge;

/** Names of what of ours a line settles: each is settled once, in the lines and in the books. */
final class SettlementTarget {

    private SettlementTarget() {}

    static String sale(Charge charge) {
        return "payment:" + charge.paymentId();
    }

    /** A charge given back whole by a correction: neither it nor the correction need appear in an export. */
    static String voided(Charge charge) {
        return "void:" + charge.paymentId();
    }

    /** A charge given back whole by a refund. */
    static String reversal(Charge charge) {
        return "reversal:" + charge.paymentId();
    }

    static String refund(Charge.Return part) {
        return "refund:" + part.refundId();
    }

    /** What may be settled of the charge as a whole. */
    static Stream<String> whole(Charge charge) {
        return Stream.of(sale(charge), voided(charge), reversal(charge));
    }

    /** Everything of it that may be settled. */
    static Stream<String> all(Charge charge) {
        return Stream.concat(whole(charge), charge.returns().stream().map(SettlementTarget::refund));
    }
}
