package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;
import static org.guichetloisirs.core.checkout.Till.KEY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.YOGA;
import static org.guichetloisirs.core.payment.ScriptedGateway.declined;
import static org.guichetloisirs.core.payment.ScriptedGateway.lost;

import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Movement;
import org.guichetloisirs.core.ledger.StatementLine;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A family's credit: where it comes from, what it pays, and that no failure uses it up (ADR 0039). */
class HouseholdCreditTest {

    private static final Money PART = Money.ofDollars("20.00");
    private static final Money PLENTY = Money.ofDollars("80.00");

    private static OrderView begun(Till till, Money credit) {
        till.giveCredit(FAMILY, credit);
        till.mail.clear();
        till.places.holdForAdult(FAMILY, YOGA);
        return till.checkout().begin(FAMILY);
    }

    private static OrderView pay(Till till, OrderView order, Money credit) {
        return till.checkout().pay(FAMILY, order.number(), KEY, EMAIL, credit);
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(e -> ((BusinessRuleViolation) e).key())
                .isEqualTo(key);
    }

    /** What the till got for the order that became credit, and what the card paid. */
    private static void assertBooks(Till till, Money onTheCard, Money credit) {
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.ledger(Account.RECEIVABLE)).isZero();
        assertThat(till.ledger(Account.TO_RETURN)).isZero();
        assertThat(till.ledger(Account.CARD_CLEARING)).isEqualTo(onTheCard.cents());
        assertThat(till.ledger(Account.HOUSEHOLD_CREDIT)).isEqualTo(-credit.cents());
        assertThat(till.credit(FAMILY)).isEqualTo(credit);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void paysAWholeOrderWithoutTheGateway(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PLENTY);
        till.checkout().payByCredit(FAMILY, order.number(), EMAIL);
        OrderView paid = till.checkout().payByCredit(FAMILY, order.number(), EMAIL);

        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.receiptNumber()).isNotNull();
        assertThat(paid.credit()).isEqualTo(order.total());
        assertThat(paid.isPaidByCard()).isFalse();
        assertThat(till.gateway.purchases).isEmpty();
        assertThat(till.confirmed()).isEqualTo(2);
        assertBooks(till, Money.ZERO, PLENTY.minus(order.total()));
        assertThat(till.mail).singleElement().satisfies(mail -> assertThat(mail.rendered())
                .contains("Payé avec le crédit du dossier", order.total().display())
                .doesNotContain("Payé par carte"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void paysAPartAndTheCardTheRest(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        assertThat(pay(till, order, PART).status()).isEqualTo(OrderStatus.PAYING);
        assertThat(till.credit(FAMILY)).as("reserved").isEqualTo(Money.ZERO);
        till.payment.runWaiting();

        Money rest = order.total().minus(PART);
        OrderView paid = till.order(order.number());
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.charge()).isEqualTo(rest);
        assertThat(till.gateway.purchases).extracting(PurchaseRequest::amount).containsExactly(rest);
        assertBooks(till, rest, Money.ZERO);
        assertThat(till.mail.get(0).rendered())
                .contains("Payé avec le crédit du dossier", PART.display())
                .contains("Payé par carte", rest.display());
        assertThat(till.statement(FAMILY))
                .extracting(StatementLine::movement, StatementLine::amount, StatementLine::credit)
                .endsWith(
                        tuple(Movement.REFUND, PART.negated(), PART),
                        tuple(Movement.SALE, order.total(), Money.ZERO),
                        tuple(Movement.PAYMENT, Money.ZERO, PART.negated()),
                        tuple(Movement.PAYMENT, rest.negated(), Money.ZERO));
        assertThat(till.statement(FAMILY)).last().satisfies(line -> assertThat(line.balance())
                .isEqualTo(Money.ZERO));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isFreeAgainWhenTheCardIsDeclinedAndPaysAtTheNextTry(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        till.gateway.next(declined());
        pay(till, order, PART);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(till.order(order.number()).credit())
                .as("the family's choice")
                .isEqualTo(PART);
        assertBooks(till, Money.ZERO, PART);

        // Not this time: the whole on the card.
        pay(till, order, Money.ZERO);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).credit()).isEqualTo(Money.ZERO);
        assertBooks(till, order.total(), PART);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void staysReservedWhileTheOutcomeIsNotKnown(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        till.gateway.next(lost(), new GatewayAnswer.NotFound(), new GatewayAnswer.NotFound());
        pay(till, order, PART);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.IN_DOUBT);
        assertThat(till.credit(FAMILY)).isEqualTo(Money.ZERO);
        till.pass(10);
        till.payment.turn();
        till.pass(50);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.OPEN);
        assertBooks(till, Money.ZERO, PART);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isFreeAgainAfterTheProcessDiedBeforeSending(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        pay(till, order, PART);
        till.payment.crash();
        till.pass(120);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.OPEN);
        assertBooks(till, Money.ZERO, PART);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isFreeAgainWhenAPlaceIsGoneAndTheChargeIsGivenBack(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        pay(till, order, PART);
        till.database.with(em -> em.createNativeQuery(
                        "update registration set payment_order = null where payment_order = '" + order.number() + "'")
                .executeUpdate());
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSING);
        assertThat(till.credit(FAMILY)).isEqualTo(PART);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSED);
        assertBooks(till, Money.ZERO, PART);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isNeverMoreThanThereIs(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        assertRefused("checkout.credit-changed", () -> pay(till, order, PART.plus(new Money(1))));
        assertRefused(
                "checkout.credit-changed", () -> pay(till, order, order.total().plus(new Money(1))));
        assertRefused("checkout.credit-changed", () -> pay(till, order, PART.negated()));
        assertRefused("checkout.credit-changed", () -> till.checkout().payByCredit(FAMILY, order.number(), EMAIL));
        assertThat(till.database.number("select count(*) from payment")).isZero();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(till.order(order.number()).holdExpiresAt())
                .as("the places stand")
                .isNotNull();

        // Another family has none.
        long other = 2;
        till.places.holdForAdult(other, YOGA);
        OrderView theirs = till.checkout().begin(other);
        assertThat(till.credit(other)).isEqualTo(Money.ZERO);
        assertRefused("checkout.credit-changed", () -> till.checkout().pay(other, theirs.number(), KEY, EMAIL, PART));
        assertBooks(till, Money.ZERO, PART);
    }

    @Test
    void aCardIsNotChargedNothing() {
        Till till = new Till(Engine.DERBY);
        OrderView order = begun(till, PLENTY);
        assertRefused("checkout.nothing-to-pay", () -> pay(till, order, order.total()));
        assertBooks(till, Money.ZERO, PLENTY);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRefundToItNeedsNoCardAndHappensOncePerWish(Engine engine) {
        Till till = new Till(engine);
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView order = till.checkout().begin(FAMILY);
        assertRefused("payment.not-refundable", () -> till.refunds.refundToCredit(order.number(), PART, "a", "form-1"));
        till.counter.pay(FAMILY, order.number(), CounterMeans.CASH, EMAIL);
        till.mail.clear();
        till.refunds.refundToCredit(order.number(), PART, "blessure", "form-1");
        till.refunds.refundToCredit(order.number(), PART, "blessure", "form-1");
        assertBooks(till, Money.ZERO, PART);
        assertThat(till.payment.audited).last().isEqualTo("order.refunded-to-credit 20.00 blessure");
        assertThat(till.mail).singleElement().satisfies(mail -> assertThat(mail.rendered())
                .contains("ajouté " + PART.display(), order.number())
                .doesNotContain("carte"));

        Money rest = order.total().minus(PART);
        assertRefused(
                "payment.refund-nothing", () -> till.refunds.refundToCredit(order.number(), Money.ZERO, "a", "2"));
        assertRefused(
                "payment.refund-too-large",
                () -> till.refunds.refundToCredit(order.number(), rest.plus(new Money(1)), "a", "3"));
        till.refunds.refundToCredit(order.number(), rest, "a", "4");
        assertRefused(
                "payment.refund-too-large", () -> till.refunds.refundToCredit(order.number(), new Money(1), "a", "5"));
        assertBooks(till, Money.ZERO, order.total());
        assertThat(till.ledger(Account.GST) + till.ledger(Account.QST)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasPaidByBothGoesBackToBoth(Engine engine) {
        Till till = new Till(engine);
        OrderView order = begun(till, PART);
        pay(till, order, PART);
        till.payment.runWaiting();
        Money onTheCard = order.total().minus(PART);
        assertRefused(
                "payment.refund-too-large",
                () -> till.refunds.refund(order.number(), onTheCard.plus(new Money(1)), "a", "1"));
        till.refunds.refundToCredit(order.number(), PART, "a", "2");
        till.refunds.refund(order.number(), onTheCard, "a", "3");
        till.payment.runWaiting();
        assertBooks(till, Money.ZERO, PART);

        // Everything of it was given back: neither way gives more.
        assertRefused(
                "payment.refund-too-large", () -> till.refunds.refundToCredit(order.number(), new Money(1), "a", "4"));
        assertRefused("payment.refund-too-large", () -> till.refunds.refund(order.number(), new Money(1), "a", "5"));
    }

    /** What became credit is not on the card any more, though the charge is larger. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCardGetsBackOnlyWhatIsLeftOfTheSale(Engine engine) {
        Till till = new Till(engine);
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView order = till.checkout().begin(FAMILY);
        pay(till, order, Money.ZERO);
        till.payment.runWaiting();
        till.refunds.refundToCredit(order.number(), PART, "a", "1");
        assertRefused("payment.refund-too-large", () -> till.refunds.refund(order.number(), order.total(), "a", "2"));
        assertThat(till.database.number("select count(*) from payment_refund")).isZero();
        till.refunds.refund(order.number(), order.total().minus(PART), "a", "3");
        till.payment.runWaiting();
        assertBooks(till, PART, PART);
    }
}
