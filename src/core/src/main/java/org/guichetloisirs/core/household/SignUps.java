package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.guichetloisirs.core.account.PasswordHasher;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.EmailAddress;

/**
 * The way in: a family asks for an account. The slow hash is made outside the transaction; the unique key on the address,
 * not a look beforehand, decides between two sign-ups at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUps {

    @Inject
    private SignUpDesk desk;

    @Inject
    private PasswordHasher hasher;

    /** For the container. */
    public SignUps() {}

    SignUps(SignUpDesk desk, PasswordHasher hasher) {
        this.desk = desk;
        this.hasher = hasher;
    }

    /** Everything that is wrong with the form, field by field in its order; empty when it may be sent. */
    public List<BusinessRuleViolation> problems(SignUp form) {
        return desk.problems(form);
    }

    /**
     * Opens the account and its household and sends the link that verifies the address. Where the address already has
     * an account the outcome is the same for whoever asks, and its owner gets a mail that says so.
     *
     * @throws BusinessRuleViolation the first of {@link #problems}
     */
    public void signUp(SignUp form) {
        List<BusinessRuleViolation> problems = desk.problems(form);
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
        // Hashed in any case: an address that has an account must not answer sooner.
        String passwordHash = hasher.hash(form.password());
        if (!opened(form, passwordHash)) {
            desk.tellOwner(new EmailAddress(form.email()));
        }
    }

    private boolean opened(SignUp form, String passwordHash) {
        try {
            return desk.open(form, passwordHash);
        } catch (RuntimeException e) {
            if (DatabaseErrors.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }
}
