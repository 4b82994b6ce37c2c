package org.guichetloisirs.core.account;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** A family's account: its address, password, state and preferences. */
@Stateless
public class Accounts {

    /** The account whose address and password these are; empty otherwise, after the same work. */
    public Optional<Authenticated> authenticate(String email, String password) {
        throw new UnsupportedOperationException();
    }

    /** The account as it stands. */
    public AccountView view(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** Confirms the address that the link was sent to. May be repeated. */
    public VerificationOutcome verify(String token) {
        throw new UnsupportedOperationException();
    }

    /** Sends a new link to an address that is not confirmed; at most one a minute, and nothing once it is. */
    public void resendVerification(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** The same for whoever holds a link that is out of date; an unknown one does nothing. */
    public void resendVerification(String expiredToken) {
        throw new UnsupportedOperationException();
    }

    /** Sends the link to choose a new password, if the address has an account; answers the same if it has none. */
    public void requestPasswordReset(String email) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets the password by a link.
     *
     * @throws BusinessRuleViolation {@code account.reset-link-used}, {@code account.reset-link-expired},
     *     {@code account.reset-link-unknown}, or a rule of the password (field {@code newPassword})
     */
    public void resetPassword(String token, String newPassword) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what the family wants to receive. */
    public void savePreferences(long accountId, Preferences preferences) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes the password of somebody who knows it.
     *
     * @throws BusinessRuleViolation {@code account.wrong-password} (field {@code oldPassword}) or a rule of the password
     *     (field {@code newPassword})
     */
    public void changePassword(long accountId, String oldPassword, String newPassword) {
        throw new UnsupportedOperationException();
    }
}
