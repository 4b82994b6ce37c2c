package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.KEY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.YOGA;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random deeds of families, staff, gateway and recovery, in any order, many of them refused. After each of them the books
 * balance, no family has used credit that it had not, and whoever is paid owes nothing.
 */
class MoneyPropertyTest {

    private static final int FAMILIES = 8;
    private static final int DEEDS = 100;

    private final Random random = new Random(20_261_125);

    private record Family(long id, String order) {}

    private Money anything() {
        return new Money(random.nextInt(9_000) - 500L);
    }

    private GatewayAnswer answer() {
        return switch (random.nextInt(6)) {
            case 0 -> ScriptedGateway.declined();
            case 1 -> ScriptedGateway.lost();
            case 2 -> new GatewayAnswer.NotSent("test");
            case 3 -> new GatewayAnswer.NotFound();
            default -> ScriptedGateway.approved();
        };
    }

    private void deed(Till till, Family family, int wish) {
        String order = family.order();
        switch (random.nextInt(9)) {
            case 0 -> till.checkout().payByCredit(family.id(), order, EMAIL);
            case 1 -> till.checkout().pay(family.id(), order, KEY, EMAIL, till.credit(family.id()));
            case 2 -> till.checkout().pay(family.id(), order, KEY, EMAIL, anything());
            case 3 -> till.checkout().pay(family.id(), order, KEY, EMAIL, Money.ZERO);
            case 4 -> till.refunds.refundToCredit(order, anything(), "a", "wish-" + random.nextInt(wish + 1));
            case 5 -> till.refunds.refund(order, anything(), "a", order + random.nextInt(wish + 1));
            case 6 -> till.counter.pay(family.id(), order, CounterMeans.TERMINAL, EMAIL);
            case 7 -> till.payment.crash();
            default -> {
                till.pass(random.nextInt(130));
                till.payment.turn();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theBooksBalanceAndNobodyOwesWhatIsPaid(Engine engine) {
        Till till = new Till(engine);
        List<Family> families = new ArrayList<>();
        for (long id = 101; id < 101 + FAMILIES; id++) {
            till.giveCredit(id, new Money(1 + random.nextInt(8_500)));
            till.places.holdForAdult(id, YOGA);
            families.add(new Family(id, till.checkout().begin(id).number()));
        }
        int refused = 0;
        for (int i = 0; i < DEEDS; i++) {
            till.gateway.next(answer());
            try {
                deed(till, families.get(random.nextInt(FAMILIES)), i);
                if (random.nextBoolean()) {
                    till.payment.runWaiting();
                }
            } catch (BusinessRuleViolation no) {
                refused++;
            }
            assertEverythingAgrees(till, "after deed " + i);
        }
        assertThat(refused).isBetween(10, DEEDS - 40);
        assertThat(till.database.number(
                        "select count(*) from purchase_order where status = 'PAID' and credit_cents > 0"))
                .as("orders paid with credit")
                .isPositive();
    }

    private static void assertEverythingAgrees(Till till, String when) {
        assertThat(till.ledgerSum()).as(when).isZero();
        assertThat(till.database.number("select count(*) from (select source, kind from ledger_entry"
                        + " group by source, kind having sum(amount_cents) <> 0) unbalanced"))
                .as(when + ": movements that do not balance")
                .isZero();
        assertThat(till.database.number("select count(*) from (select household_id from ledger_entry where account = '"
                        + Account.HOUSEHOLD_CREDIT + "' group by household_id having sum(amount_cents) > 0) overdrawn"))
                .as(when + ": families that used credit they had not")
                .isZero();
        assertThat(till.database.number("select count(*) from purchase_order o where o.status in ('PAYING', 'IN_DOUBT')"
                        + " and o.credit_cents > (select coalesce(-sum(e.amount_cents), 0) from ledger_entry e"
                        + " where e.household_id = o.household_id and e.account = '" + Account.HOUSEHOLD_CREDIT + "')"))
                .as(when + ": reservations beyond what is in store")
                .isZero();
        assertThat(till.ledger(Account.RECEIVABLE)).as(when + ": owed").isZero();
    }
}
