package org.guichetloisirs.core.reconciliation.settlement;

import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Movement;
import org.guichetloisirs.core.ledger.Posting;
import org.guichetloisirs.core.payment.Charge;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an export is to us.
 *
 * @param charge the attempt that it is about; null where we have none
 * @param target what of ours it settles, such as {@code payment:17}; null where it settles nothing
 * @param cleared what our books expected for it, above zero; zero where they expect nothing
 * @param differences what does not agree
 */
record SettlementMatch(
        @Nullable Charge charge, @Nullable String target, Money cleared, List<FoundDifference> differences) {

    boolean agrees() {
        return differences.isEmpty();
    }

    /**
     * What it means for the books: the bank has the deposit, the card company owes what we expected no longer, and what
     * nobody can explain yet stands in {@link Account#SUSPENSE}.
     *
     * @param rowId names the movement where nothing of ours does
     */
    Posting posting(SettledLine line, long rowId) {
        boolean charged = line.kind() == SettledLine.Kind.SALE;
        Money moved = charged ? line.amount() : line.amount().negated();
        Money expected = charged ? cleared : cleared.negated();
        return Posting.of(
                        Movement.SETTLED,
                        "settled:" + (target == null ? "line:" + rowId : target),
                        charge == null ? "" : charge.subject(),
                        NOBODY)
                .side(Account.BANK, line.deposited())
                .side(Account.CARD_FEES, line.fee())
                .side(Account.CARD_CLEARING, expected.negated())
                .side(Account.SUSPENSE, expected.minus(moved));
    }

    /** It stands on no family's statement. */
    private static final long NOBODY = 0;
}
