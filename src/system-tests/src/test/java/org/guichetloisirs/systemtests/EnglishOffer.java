package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import java.util.regex.Pattern;

/** While it lasts the town offers English, as its settings say; taken back at the end, because all journeys share the site. */
final class EnglishOffer implements AutoCloseable {

    private final RunningSite site;

    /** @param declared whether English opens only after a declaration */
    EnglishOffer(RunningSite site, boolean declared) {
        this.site = site;
        set(true, declared);
    }

    @Override
    public void close() {
        set(false, false);
    }

    private void set(boolean offered, boolean declared) {
        try (Browser office = site.browser()) {
            new Clerk(office.page()).signIn();
            Page page = office.page();
            page.navigate("/admin/settings-language.xhtml");
            page.locator("#englishOffered").setChecked(offered);
            page.locator("#attestationRequired").setChecked(declared);
            page.locator("#save").click();
            assertThat(page).hasURL(Pattern.compile("done="));
            assertThat(page.locator("#englishOffered")).isChecked(new IsCheckedOptions().setChecked(offered));
        }
    }
}
