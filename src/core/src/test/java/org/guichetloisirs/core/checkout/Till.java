package org.guichetloisirs.core.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.enrolment.EnrolmentFixture;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Ledger;
import org.guichetloisirs.core.ledger.StatementLine;
import org.guichetloisirs.core.notification.MailRendering;
import org.guichetloisirs.core.notification.Outbox;
import org.guichetloisirs.core.payment.PaymentFixture;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.Collected;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestTransactions;
import org.guichetloisirs.core.town.TownProfileMemory;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

/** The real checkout on the real enrolment and payments; the gateway is scripted and the mail is kept. */
public final class Till {

    static final long FAMILY = 1;
    static final String KEY = "ot-A1B2C3D4E5F6G7H8I9J0K1L2M";
    static final String EMAIL = "lise@exemple.test";

    record Sent(String to, String template, Map<String, Object> model, String rendered) {}

    public final EnrolmentFixture places;
    public final TestDatabase database;
    public final PaymentFixture payment;
    final ScriptedGateway gateway;
    final List<Sent> mail = Collections.synchronizedList(new ArrayList<>());
    final OrderCompletion completion;
    final Counter counter;
    public final OrderRefunds refunds;
    private final Checkout checkout;

    Till(TestDatabase.Engine engine) {
        this(engine, 60);
    }

    Till(TestDatabase.Engine engine, int capacity) {
        this(engine, capacity, null);
    }

    /** With a gateway of the caller's instead of the scripted one; null for that one. */
    Till(TestDatabase.Engine engine, int capacity, @Nullable PaymentGateway other) {
        places = new EnrolmentFixture(engine, capacity);
        database = places.database();
        payment = new PaymentFixture(database, places.clock(), other);
        gateway = payment.gateway;
        Enrolments enrolments = places.enrolments();
        OrderBook orders = new OrderBook(database.em());
        TestTransactions transactions = new TestTransactions(database);
        Outbox outbox = new Outbox() {
            @Override
            public void put(
                    String to, String template, Map<String, Object> model, Language language, String attachment) {
                mail.add(new Sent(to, template, model, language.speaking(() -> MailRendering.render(template, model))));
            }
        };
        TownProfileMemory memory = new TownProfileMemory(places.clock());
        TownProfiles town = new TownProfiles(database.em(), memory, new Collected<>(memory::forget));
        Ledger ledger = new Ledger(database.em(), places.clock());
        Books books = new Books(ledger, places.clock());
        OrderMail orderMail = new OrderMail(outbox, places.clock(), town);
        completion = new OrderCompletion(
                orders,
                enrolments,
                payment.payments(),
                books,
                new ReceiptNumbers(database.em()),
                orderMail,
                transactions,
                places.clock());
        payment.observedBy(completion::on);
        OrderSteps steps = new OrderSteps(
                orders,
                enrolments,
                payment.payments(),
                completion,
                new HouseholdCredit(orders, ledger),
                places.clock());
        checkout = new Checkout(steps, payment.payments(), transactions);
        counter = new Counter(steps, transactions, payment.audit);
        refunds = new OrderRefunds(orders, payment.refunds(), books, orderMail, transactions, payment.audit);
        payment.refundsObservedBy(refunds::on);
    }

    Checkout checkout() {
        return checkout;
    }

    CartView cart(long family) {
        return database.inTransaction(() -> checkout.cart(family));
    }

    public OrderView order(long family, String number) {
        return database.inTransaction(() -> checkout.order(family, number));
    }

    OrderView order(String number) {
        return order(FAMILY, number);
    }

    /** A place held and its order begun. */
    OrderView begun() {
        places.holdForChild(FAMILY, EnrolmentFixture.KARATE);
        return checkout.begin(FAMILY);
    }

    OrderView pay(OrderView order) {
        return checkout.pay(FAMILY, order.number(), KEY, EMAIL, Money.ZERO);
    }

    public void pass(int seconds) {
        places.pass(Duration.ofSeconds(seconds));
    }

    long confirmed() {
        return database.number("select count(*) from registration where status = 'CONFIRMED'");
    }

    /** Zero, always; and how much the card's side stands at. */
    long ledgerSum() {
        return database.number("select coalesce(sum(amount_cents), 0) from ledger_entry");
    }

    long ledger(Account account) {
        return database.number(
                "select coalesce(sum(amount_cents), 0) from ledger_entry where account = '" + account + "'");
    }

    /** The family bought something at the counter and got this much of it back as credit. */
    void giveCredit(long family, Money amount) {
        places.holdForChild(family, EnrolmentFixture.KARATE);
        OrderView order = checkout.begin(family);
        counter.pay(family, order.number(), CounterMeans.CASH, EMAIL);
        refunds.refundToCredit(order.number(), amount, "test", order.number());
    }

    Money credit(long family) {
        return database.inTransaction(() -> checkout.credit(family));
    }

    List<StatementLine> statement(long family) {
        return database.inTransaction(() -> new Ledger(database.em(), places.clock()).statement(family));
    }

    long receipts() {
        return database.number("select counter from number_series where name = 'receipt'");
    }

    List<String> templates() {
        return mail.stream().map(Sent::template).toList();
    }
}
