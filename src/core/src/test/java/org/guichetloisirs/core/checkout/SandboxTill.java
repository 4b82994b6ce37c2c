package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.enrolment.EnrolmentFixture;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentNews;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.payment.moneris.SandboxGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.sandbox.GatewayTransaction;
import org.guichetloisirs.sandbox.Sandbox;
import org.guichetloisirs.sandbox.SandboxOptions;

/** The whole way from the cart to the simulator of the gateway, in one process that dies when the test says. */
public final class SandboxTill implements AutoCloseable {

    /** Long enough for a local answer on a busy machine, short enough to wait for one that does not come. */
    static final Duration REPLY_LIMIT = Duration.ofSeconds(3);

    private static final int PLACES = 9_999;
    /** Every limit of the recovery together: an attempt that was never sent, a lost answer, two questions, the retelling. */
    private static final int TURNS = 30;

    private static final int SECONDS_A_TURN = 16;

    public final Sandbox sandbox;
    public final Till till;
    final MortalGateway gateway;
    private final HttpClient browser;
    private final List<OrderView> orders = new ArrayList<>();
    private long lastFamily = 1000;
    private boolean diesAfterAnswer;

    public SandboxTill(Engine engine, Path folder) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder).withClosing(null));
        gateway = new MortalGateway(SandboxGateway.client(sandbox, REPLY_LIMIT));
        till = new Till(engine, PLACES, gateway);
        browser = SandboxGateway.browser(sandbox);
        till.payment.observedBy(this::heard);
    }

    private void heard(PaymentNews news) {
        if (diesAfterAnswer) {
            diesAfterAnswer = false;
            throw new MortalGateway.ProcessDied();
        }
        till.completion.on(news);
    }

    /** The process dies once the next answer is written down, before anybody hears of it. */
    void diesAfterAnswer() {
        diesAfterAnswer = true;
    }

    /** A new family with a place held and its order begun. */
    public OrderView begun() {
        return begun(Money.ZERO);
    }

    /** The same for a family that has so much credit from an earlier order. */
    OrderView begun(Money credit) {
        long family = ++lastFamily;
        if (!credit.isZero()) {
            till.giveCredit(family, credit);
        }
        till.places.holdForAdult(family, EnrolmentFixture.YOGA);
        OrderView order = till.checkout().begin(family);
        orders.add(order);
        return order;
    }

    public String token(String card) {
        return SandboxGateway.token(browser, sandbox, card);
    }

    /** The family of the order begun last. */
    public long family() {
        return lastFamily;
    }

    /** Presses «Payer maintenant» and lets everything run that this begins; a process that dies is started anew. */
    public void pay(long family, OrderView order, String card) {
        till.checkout().pay(family, order.number(), token(card), Till.EMAIL, Money.ZERO);
        alive(till.payment::runWaiting);
    }

    /** The same, and the places are lost while the card is charged. */
    public void payForLostPlaces(OrderView order) {
        till.checkout().pay(lastFamily, order.number(), token(SandboxGateway.ALWAYS_APPROVED), Till.EMAIL, Money.ZERO);
        loseThePlaces(order);
        alive(till.payment::runWaiting);
    }

    /** Does work in which the process may die; then a new one begins, which knows nothing but the database. */
    void alive(Runnable work) {
        try {
            work.run();
        } catch (MortalGateway.ProcessDied death) {
            till.payment.crash();
        }
    }

    /** The recovery's timer comes by until nothing is due any more, or until every limit has passed. */
    public void recover() {
        for (int i = 0; i < TURNS && due() > 0; i++) {
            till.pass(SECONDS_A_TURN);
            alive(till.payment::turn);
        }
        assertThat(due()).as("attempts that are still due").isZero();
    }

    private long due() {
        return till.database.number("select count(*) from payment where due_at is not null")
                + till.database.number("select count(*) from payment_refund where due_at is not null");
    }

    /** What the gateway's own books say about an order: charged less given back. */
    public Money atTheGateway(String orderNumber) {
        return new Money(sandbox.orders().stream()
                .filter(balance -> balance.orderId().startsWith(orderNumber + "-"))
                .mapToLong(balance -> balance.chargedCents() - balance.givenBackCents())
                .sum());
    }

    /** Every charge and everything given back for an order, in its order. */
    List<String> movements(String orderNumber) {
        return sandbox.transactions().stream()
                .filter(t -> t.approved() && t.orderId().startsWith(orderNumber + "-"))
                .map(GatewayTransaction::type)
                .toList();
    }

    public void closeBatch() {
        assertThat(((BatchGateway) SandboxGateway.client(sandbox, REPLY_LIMIT)).closeBatch("66013455"))
                .isInstanceOf(BatchAnswer.Totals.class);
    }

    /** Only a mistake elsewhere does that: what the order counts on is no longer kept for it. */
    public void loseThePlaces(OrderView order) {
        till.database.with(em -> em.createNativeQuery(
                        "update registration set payment_order = null where payment_order = '" + order.number() + "'")
                .executeUpdate());
    }

    /** What one order id at the gateway cost its card. */
    public Money net(String gatewayOrderId) {
        return new Money(sandbox.orders().stream()
                .filter(balance -> balance.orderId().equals(gatewayOrderId))
                .mapToLong(balance -> balance.chargedCents() - balance.givenBackCents())
                .sum());
    }

    /** What a person does in the gateway's own pages: gives the rest of a charge back. No fault of its lines reaches there. */
    public void refundByHand(String gatewayOrderId) {
        sandbox.faults().clear();
        String transaction = sandbox.transactions().stream()
                .filter(t -> t.isCharge() && t.orderId().equals(gatewayOrderId))
                .findFirst()
                .orElseThrow()
                .transId();
        assertThat(SandboxGateway.client(sandbox, REPLY_LIMIT)
                        .reverse(new ReversalRequest(
                                ReversalRequest.Kind.REFUND, gatewayOrderId, transaction, net(gatewayOrderId))))
                .isInstanceOf(GatewayAnswer.Approved.class);
    }

    /** What an order's card was charged, by our books. */
    Money inOurBooks(String orderNumber) {
        return new Money(cardClearing(orderNumber));
    }

    /** Whether money and place do not belong together: one stands without the other. */
    boolean isOrphan(OrderView order) {
        boolean place = confirmed(order.number()) > 0;
        Money expected = place ? charge(order).minus(refunded(order.number())) : Money.ZERO;
        return !atTheGateway(order.number()).equals(expected);
    }

    long waiting(String orderNumber) {
        return till.database.number("select count(*) from payment where subject = '" + orderNumber
                + "' and state in ('MANUAL', 'MANUAL_REVERSAL')");
    }

    /** What its card had to pay beside the family's credit. */
    private Money charge(OrderView order) {
        return order.total()
                .minus(new Money(till.database.number(
                        "select credit_cents from purchase_order where number = '" + order.number() + "'")));
    }

    /** What was given back of a payment whose place stands. */
    private Money refunded(String orderNumber) {
        return new Money(till.database.number("select coalesce(sum(r.amount_cents), 0) from payment_refund r"
                + " join payment p on p.id = r.payment_id where r.state = 'DONE' and p.subject = '" + orderNumber
                + "'"));
    }

    private long confirmed(String orderNumber) {
        return till.database.number("select count(*) from registration where status = 'CONFIRMED' and payment_order = '"
                + orderNumber + "'");
    }

    private long cardClearing(String orderNumber) {
        return till.database.number("select coalesce(sum(amount_cents), 0) from ledger_entry where order_number = '"
                + orderNumber + "' and account = '" + Account.CARD_CLEARING + "'");
    }

    /** No charge without a place, no place without a charge, the books agree, and nothing is left half done. */
    void assertInvariant(OrderView order) {
        String number = order.number();
        String state = "order " + number;
        assertThat(till.database.number("select count(*) from payment where subject = '" + number
                        + "' and state in ('NEW', 'SENT', 'UNKNOWN', 'APPROVED', 'TO_REVERSE')"))
                .as(state + " is settled")
                .isZero();
        if (waiting(number) > 0) {
            assertThat(confirmed(number)).as(state + " waits for a person").isZero();
            return;
        }
        Money net = atTheGateway(number);
        assertThat(cardClearing(number)).as(state + ": the books").isEqualTo(net.cents());
        if (confirmed(number) > 0) {
            assertThat(net).as(state + ": a place").isEqualTo(charge(order).minus(refunded(number)));
        } else {
            assertThat(net).as(state + ": no place").isEqualTo(Money.ZERO);
        }
    }

    /** The same of every order, and of all together. */
    void assertInvariant() {
        orders.forEach(this::assertInvariant);
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.database.number("select count(*) from (select household_id from ledger_entry where account = '"
                        + Account.HOUSEHOLD_CREDIT + "' group by household_id having sum(amount_cents) > 0) overdrawn"))
                .as("families that used more credit than they had")
                .isZero();
        assertThat(till.database.number("select count(*) from activity_group g where g.taken <> (select count(*) from"
                        + " registration r where r.group_id = g.id and r.status in ('HELD',"
                        + " 'CONFIRMED'))"))
                .isZero();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
