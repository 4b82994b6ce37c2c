package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.guichetloisirs.core.kernel.Settings;

/** The account was asked for: what comes next. The same page for an address that had an account already. */
@Named
@RequestScoped
public class SignUpDonePage {

    /** How long the link in the mail works. */
    public int getHours() {
        return Settings.VERIFICATION_HOURS.number();
    }
}
