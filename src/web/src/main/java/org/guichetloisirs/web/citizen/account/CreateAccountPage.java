package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.jspecify.annotations.Nullable;

/** The two ways to an account: with a leisure card and without. */
@Named
@RequestScoped
public class CreateAccountPage {

    @Inject
    private SignedIn signedIn;

    /** A family that is signed in has its account. */
    public @Nullable String open() {
        return signedIn.isCitizen() ? Paths.to("home") : null;
    }
}
