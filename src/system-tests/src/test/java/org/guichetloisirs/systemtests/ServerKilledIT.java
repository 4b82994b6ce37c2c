package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The server is killed while a card is being charged. */
@ExtendWith(RunningSite.class)
@Isolated
class ServerKilledIT {

    /** The lost answer is noticed 40 seconds after it was asked for, then the gateway is asked what became of it. */
    private static final double RECOVERED_WITHIN_MILLIS = 120_000;

    @Test
    void aChargeWhoseServerDiesEndsInOneReceipt(RunningSite site) {
        assumeTrue(site.isOurs(), "a server that runs already is not ours to kill");
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = site.acceptedFamily(page);
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();
            String order = family.order();
            // The card is charged at once, and the answer would come in 40 seconds.
            site.simulator().nextPurchaseFails(order, "delay", true);
            family.typeCard(Family.GOOD_CARD);
            family.button("Payer maintenant").click();
            assertThat(page.locator("[data-state=paying]")).isVisible();
            List<String> charges = site.simulator().awaitApprovedPurchases(order);
            assertThat(charges).hasSize(1);

            site.killServerAndStartAgain();

            family.signIn();
            family.open("/home.xhtml");
            page.waitForCondition(
                    () -> {
                        page.reload();
                        return page.locator("main").innerText().contains("Mini-basket");
                    },
                    new Page.WaitForConditionOptions().setTimeout(RECOVERED_WITHIN_MILLIS));
            page.navigate("/confirmation.xhtml?order=" + order);
            String receipt = family.receiptNumber();
            assertThat(site.simulator().approvedPurchases(order)).isEqualTo(charges);
            site.mailbox().await(family.email(), receipt);
        }
    }
}
