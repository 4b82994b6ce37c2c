package org.guichetloisirs.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.web.security.SignedIn;

/** How many places the family holds: the number beside the cart on every page. */
@Named
@RequestScoped
public class CartSummary {

    @Inject
    private Enrolments enrolments;

    @Inject
    private SignedIn signedIn;

    private int count;

    @PostConstruct
    void load() {
        count = signedIn.isCitizen()
                ? enrolments.held(signedIn.household().id()).size()
                : 0;
    }

    /** Places held now. */
    public int getCount() {
        return count;
    }
}
