package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The steps of each journey, as the pages show them. */
@Named
@ApplicationScoped
public class Journeys {

    @Inject
    private Texts texts;

    /** From the form to the approved account. */
    public List<String> getAccount() {
        return List.of(
                texts.plain("journey.account.form"),
                texts.plain("journey.account.email"),
                texts.plain("journey.account.approval"));
    }

    /** From the activity to the receipt. */
    public List<String> getRegistration() {
        return List.of(
                texts.plain("journey.registration.activity"),
                texts.plain("journey.registration.cart"),
                texts.plain("journey.registration.summary"),
                texts.plain("journey.registration.payment"),
                texts.plain("journey.registration.confirmation"));
    }
}
