package org.guichetloisirs.core.staff;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** The staff's sign-ins to the back-office. */
@Stateless
public class Operators {

    /** The operator whose login and password these are; empty otherwise, in the same time. */
    public Optional<OperatorView> authenticate(String login, String password) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds an operator.
     *
     * @return its id
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code staff.login-taken}, {@code staff.login}, or a
     *     rule of the password
     */
    @Permitted(Role.ADMINISTRATOR)
    public long create(String login, String displayName, String password) {
        throw new UnsupportedOperationException();
    }
}
