package org.guichetloisirs.web.citizen.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.jspecify.annotations.Nullable;

/** «Mon profil»: what the desk knows of the family, and its password. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    private @Nullable String oldPassword;
    private @Nullable String newPassword;

    /** «Changer mon mot de passe». */
    public @Nullable String changePassword() {
        try {
            accounts.changePassword(
                    signedIn.accountId(),
                    oldPassword == null ? "" : oldPassword,
                    newPassword == null ? "" : newPassword);
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            return null;
        }
        return Paths.to("profile", "notice", "password-changed");
    }

    /** The household of whoever is signed in. */
    public HouseholdView getHousehold() {
        return signedIn.household();
    }

    public @Nullable String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public @Nullable String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }
}
