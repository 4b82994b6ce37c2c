package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;

import org.guichetloisirs.core.enrolment.EnrolmentFixture;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;

class OrderMailTest {

    @Test
    void theConfirmationIsAReceipt() {
        Till till = new Till(Engine.DERBY);
        till.places.holdForAdult(FAMILY, EnrolmentFixture.YOGA);
        taxable(till);
        OrderView order = till.checkout().begin(FAMILY);
        assertThat(order.gst().isZero()).isFalse();
        till.pay(order);
        till.payment.runWaiting();
        OrderView paid = till.order(order.number());
        String mail = till.mail.get(0).rendered();
        assertThat(mail)
                .contains(String.valueOf(paid.receiptNumber()))
                .contains("Lise Roy")
                .contains(EnrolmentFixture.YOGA)
                .contains(paid.lines().get(0).groupLabel())
                .contains(paid.gst().display())
                .contains(paid.qst().display())
                .contains(paid.total().display())
                .contains("000000000 RT0001")
                .contains("0000000000 TQ0001")
                .contains("Visa, autorisation T32472");
    }

    private static void taxable(Till till) {
        till.database.with(em ->
                em.createNativeQuery("update activity set tax_code = 'TAXABLE'").executeUpdate());
    }

    @Test
    void aFreeConfirmationSpeaksOfNoCard() {
        Till till = new Till(Engine.DERBY);
        till.places.holdForChild(FAMILY, EnrolmentFixture.KARATE);
        till.database.with(em ->
                em.createNativeQuery("update registration set price_cents = 0").executeUpdate());
        OrderView order = till.checkout().begin(FAMILY);
        till.checkout().confirmFree(FAMILY, order.number(), EMAIL);
        assertThat(till.mail.get(0).rendered())
                .contains("R-")
                .doesNotContain("carte")
                .doesNotContain("TVQ (");
    }

    @Test
    void whatWasNotChargedAndWhatIsGivenBackAreSaid() {
        Till till = new Till(Engine.DERBY);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost(), ScriptedGateway.declined());
        till.pay(order);
        till.payment.runWaiting();
        till.pass(11);
        till.payment.turn();
        assertThat(till.mail.get(0).rendered()).contains(order.number()).contains("Rien n'a été prélevé");
        till.pay(order);
        till.database.with(em -> em.createNativeQuery("update registration set payment_order = null")
                .executeUpdate());
        till.payment.runWaiting();
        till.payment.turn();
        assertThat(till.mail.get(1).rendered())
                .contains(order.total().display())
                .contains("vous sont remis");
    }
}
