package org.guichetloisirs.web.citizen.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.web.security.SignedIn;

/** «Activités»: the two ways to register. */
@Named
@RequestScoped
public class ActivitiesPage {

    @Inject
    private SignedIn signedIn;

    /** Whether the account is accepted, so that the family may register. */
    public boolean isOpen() {
        return signedIn.household().status() == AccountStatus.ACTIVE;
    }
}
