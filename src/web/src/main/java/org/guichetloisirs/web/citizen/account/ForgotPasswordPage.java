package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** Asks for the link to a new password; says the same whether or not the address has an account. */
@Named
@RequestScoped
public class ForgotPasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Query query;

    private @Nullable String email;

    /** «Recevoir le lien». */
    public String send() {
        if (email != null) {
            accounts.requestPasswordReset(email);
        }
        return Paths.to("forgot-password", "result", "sent");
    }

    /** Whether the form was sent. */
    public boolean isSent() {
        return query.text("result").equals("sent");
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
