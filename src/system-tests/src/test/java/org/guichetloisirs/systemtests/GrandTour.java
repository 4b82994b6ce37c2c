package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;

/** One visit of the whole site: a visitor, a new family, a family that was refused, and the back-office. */
final class GrandTour {

    private final RunningSite site;
    private final Gallery gallery;

    GrandTour(RunningSite site, Gallery gallery) {
        this.site = site;
        this.gallery = gallery;
    }

    void walk() {
        try (Browser anyone = site.browser();
                Browser someone = site.browser();
                Browser other = site.browser();
                Browser clerk = site.browser()) {
            // A first visit brings the letters; from the second page on they are drawn with.
            List.of(anyone, someone, other, clerk)
                    .forEach(browser -> browser.page().navigate("/"));
            new VisitorTour(gallery, site, anyone.page()).walk();

            FamilyTour family = new FamilyTour(gallery, site, someone.page());
            OfficeTour office = new OfficeTour(gallery, clerk.page());
            family.signUp();
            family.members();
            family.refused(other.page());
            office.signIn();
            office.approve(family.name());
            family.profile();
            family.withoutConsent("Mini-basket");
            family.choosing();
            new RegistrationTour(gallery, site, family.family()).walk();
            office.payments();
            office.reconciliation(site);
            office.seasons();
            office.imports();
            office.settings(anyone.page());
            office.expired();
            new EnglishTour(gallery, site).walk(anyone.page(), family.family().page());
            theRest(List.of(anyone.page(), someone.page(), clerk.page()));
        }
    }

    /** Pages that need no preparation, such as those that explain: seen by whoever is let in first. */
    private void theRest(List<Page> people) {
        for (String address : gallery.missing()) {
            for (Page page : people) {
                boolean there = !address.startsWith("/WEB-INF/")
                        && page.navigate(address).status() == 200
                        && Gallery.addressOf(page).equals(address);
                if (there) {
                    gallery.show(page, "as it opens");
                    break;
                }
            }
        }
    }
}
