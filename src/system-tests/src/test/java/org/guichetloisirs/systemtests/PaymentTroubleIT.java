package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong while a family pays: one charge, one registration, and the truth on the screen. */
@ExtendWith(RunningSite.class)
class PaymentTroubleIT {

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Test
    void payingTwiceThenBackThenRefreshChargesOnce(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = site.acceptedFamily(browser.page());
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();
            String payment = browser.page().url();
            String order = family.order();
            Page other = browser.newPage();
            other.navigate(payment);

            family.typeCard(Family.GOOD_CARD);
            family.button("Payer maintenant").dblclick();
            String receipt = family.receiptNumber();

            Family second = new Family(other, family.email());
            second.pay(Family.GOOD_CARD);
            assertThat(second.receiptNumber()).isEqualTo(receipt);

            browser.page().goBack();
            browser.page().reload();
            assertThat(family.receiptNumber()).isEqualTo(receipt);
            browser.page().navigate(payment);
            assertThat(family.receiptNumber()).isEqualTo(receipt);

            assertThat(site.simulator().approvedPurchases(order)).hasSize(1);
            family.open("/home.xhtml");
            assertThat(browser.page().locator("main")).containsText("Mini-basket");
        }
    }

    /**
     * The gateway charges and its answer is lost: the status check finds the charge, and the family its receipt. Two of
     * the faults; all of them are played without a browser by the core's {@code EveryFailureTest}.
     */
    @ParameterizedTest
    @CsvSource({"html", "drop"})
    void aChargeWhoseAnswerIsLostEndsInOneReceipt(String fault, RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = site.acceptedFamily(browser.page());
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();
            String order = family.order();
            site.simulator().nextPurchaseFails(order, fault, true);

            family.pay(Family.GOOD_CARD);
            assertThat(browser.page().locator("[data-state=in-doubt]")).isVisible(PATIENT);
            assertThat(family.button("Payer maintenant")).hasCount(0);
            browser.picture("30-paiement-a-verifier-" + fault);

            String receipt = family.receiptNumber();
            assertThat(site.simulator().approvedPurchases(order)).hasSize(1);
            site.mailbox().await(family.email(), receipt);
        }
    }

    /** The gateway answers nonsense and did not charge: nothing is paid, the place is still held, and can be paid. */
    @Test
    void aFailureWithoutAChargeIsToldAndTheFamilyMayPayAgain(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = site.acceptedFamily(browser.page());
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();
            String order = family.order();
            site.simulator().nextPurchaseFails(order, "http_500_empty", false);

            family.pay(Family.GOOD_CARD);
            assertThat(browser.page()
                            .getByText("Vos places sont toujours retenues")
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            List<?> charges = site.simulator().approvedPurchases(order);
            assertThat(charges).isEmpty();
            family.pay(Family.GOOD_CARD);
            assertThat(family.receiptNumber()).isNotEmpty();
            assertThat(site.simulator().approvedPurchases(order)).hasSize(1);
        }
    }
}
