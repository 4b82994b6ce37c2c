package org.guichetloisirs.core.staff;

import jakarta.ejb.ApplicationException;

/** The caller does not have the role that the use case needs. The web answers 403. */
@ApplicationException(rollback = true)
public class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPermitted(Role needed) {
        super("This use case is for the role " + needed);
    }
}
