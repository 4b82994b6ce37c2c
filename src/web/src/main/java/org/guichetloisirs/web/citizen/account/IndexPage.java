package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.jspecify.annotations.Nullable;

/** The public home: sign in, open an account, look at the programme. */
@Named
@RequestScoped
public class IndexPage {

    @Inject
    private SignedIn signedIn;

    /** A family that is signed in has a home of its own. */
    public @Nullable String open() {
        return signedIn.isCitizen() ? Paths.to("home") : null;
    }
}
