package org.guichetloisirs.core.checkout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.Payments;

/** From the cart to the receipt, for one household. A household has at most one order that is not settled. */
@Stateless
public class Checkout {

    /** Hosted Tokenization's temporary tokens: {@code ot-} and letters and digits; newer ones are longer. */
    private static final Pattern DATA_KEY = Pattern.compile("[A-Za-z0-9-]{1,50}");

    @Inject
    private OrderSteps steps;

    @Inject
    private Payments payments;

    @Inject
    private Transactions transactions;

    /** For the container, which wants a public one of an EJB. */
    public Checkout() {}

    /** With what the container would have injected. */
    Checkout(OrderSteps steps, Payments payments, Transactions transactions) {
        this.steps = steps;
        this.payments = payments;
        this.transactions = transactions;
    }

    /** What the household has in its cart, with taxes. */
    public CartView cart(long householdId) {
        return steps.cart(householdId);
    }

    /**
     * Makes the order of exactly the places now held, or gives back the one that exists: repeating it, in two tabs too,
     * changes nothing. While a payment is under way or in doubt, its order is given back as it is. When the places have
     * changed, a new order with a new number replaces the open one, so that a page never pays another sum than the one
     * it shows.
     *
     * @throws BusinessRuleViolation {@code checkout.cart-empty}, {@code checkout.hold-expired}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView begin(long householdId) {
        // Two tabs that begin at the same moment: the second attempt finds the other's order.
        return Contention.retry(() -> transactions.inNew(() -> steps.begin(householdId)));
    }

    /**
     * The order as it stands; cheap enough to poll.
     *
     * @throws BusinessRuleViolation {@code checkout.unknown-order} where the household has no such order
     */
    public OrderView order(long householdId, String number) {
        return steps.order(householdId, number);
    }

    /**
     * Begins to pay: the attempt is written and committed, the gateway is called on another thread, and the order comes
     * back at once as {@link OrderStatus#PAYING}; the page polls {@link #order}. When a payment is under way, in doubt
     * or made already, nothing is charged and the order comes back as it is.
     *
     * @param dataKey the temporary token of the hosted card fields
     * @param email where the confirmation goes
     * @param credit what the family's credit pays of it, as the page showed: exactly that, or nothing is charged. It is
     *     reserved in the transaction that begins the payment and free again when that fails; zero for none
     * @throws BusinessRuleViolation {@code checkout.credit-changed} (nothing is charged),
     *     {@code checkout.hold-expired} (nothing is charged), {@code checkout.order-replaced},
     *     {@code checkout.nothing-to-pay}, {@code checkout.too-many-attempts}, {@code checkout.card-missing} on the field
     *     {@code dataKey}, {@code kernel.email} on the field {@code email}, {@code checkout.unknown-order}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView pay(long householdId, String number, String dataKey, String email, Money credit) {
        String receiver = receiver(email);
        if (!DATA_KEY.matcher(dataKey).matches()) {
            throw new BusinessRuleViolation("checkout.card-missing").onField("dataKey");
        }
        startPayment(householdId, number, dataKey, receiver, credit).ifPresent(payments::start);
        return transactions.inNew(() -> steps.order(householdId, number));
    }

    /** What of the family's credit no payment under way counts on; never negative. */
    public Money credit(long householdId) {
        return steps.credit(householdId);
    }

    /**
     * Pays the whole order with the family's credit, without the gateway; repeating it changes nothing, and where a card
     * payment is under way or in doubt nothing is used and the order comes back as it is.
     *
     * @param email where the confirmation goes
     * @throws BusinessRuleViolation {@code checkout.credit-changed} where the credit is not enough (any more), and what
     *     {@link #pay} says of the order, its places and the address
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView payByCredit(long householdId, String number, String email) {
        String receiver = receiver(email);
        return Contention.retry(() -> transactions.inNew(() -> steps.payByCredit(householdId, number, receiver)));
    }

    /**
     * Confirms an order that costs nothing; repeating it changes nothing.
     *
     * @param email where the confirmation goes
     * @throws BusinessRuleViolation {@code checkout.not-free}, {@code checkout.hold-expired},
     *     {@code checkout.order-replaced}, {@code kernel.email} on the field {@code email},
     *     {@code checkout.unknown-order}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView confirmFree(long householdId, String number, String email) {
        String receiver = receiver(email);
        return Contention.retry(() -> transactions.inNew(() -> steps.confirmFree(householdId, number, receiver)));
    }

    private OptionalLong startPayment(long householdId, String number, String dataKey, String email, Money credit) {
        try {
            return Contention.retry(
                    () -> transactions.inNew(() -> steps.startPayment(householdId, number, dataKey, email, credit)));
        } catch (RuntimeException e) {
            if (!DatabaseErrors.isDuplicate(e)) {
                throw e;
            }
            // The unique key of the attempts: one exists that may have charged this order.
            return OptionalLong.empty();
        }
    }

    static String receiver(String email) {
        try {
            return new EmailAddress(email).value();
        } catch (BusinessRuleViolation e) {
            throw e.onField("email");
        }
    }
}
