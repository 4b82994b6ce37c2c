package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** The way in: a family asks for an account. */
@Stateless
public class SignUps {

    /** Everything that is wrong with the form, field by field in its order; empty when it may be sent. */
    public List<BusinessRuleViolation> problems(SignUp form) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the account and its household and sends the link that verifies the address. Where the address already has
     * an account the outcome is the same for whoever asks, and its owner gets a mail that says so.
     *
     * @throws BusinessRuleViolation the first of {@link #problems}
     */
    public void signUp(SignUp form) {
        throw new UnsupportedOperationException();
    }
}
