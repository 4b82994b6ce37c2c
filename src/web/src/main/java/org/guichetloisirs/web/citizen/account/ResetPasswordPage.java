package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** The link of the mail to a new password ({@code token}). */
@Named
@RequestScoped
public class ResetPasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Problems problems;

    @Inject
    private Query query;

    private @Nullable String newPassword;

    /** «Changer mon mot de passe». */
    public @Nullable String save() {
        try {
            accounts.resetPassword(query.text("token"), newPassword == null ? "" : newPassword);
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            return null;
        }
        return Paths.to("sign-in", "notice", "password-changed");
    }

    public @Nullable String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }
}
