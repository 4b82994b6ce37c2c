package org.guichetloisirs.core.staff;

import jakarta.ejb.Stateless;

/** Who did what to whom and when; rows are only ever added. */
@Stateless
public class AuditTrail {

    /**
     * Adds a line in the caller's transaction: it exists exactly when the deed does.
     *
     * @param action the deed, {@code feature.deed}, at most 60 characters
     * @param subject what it was done to, {@code household:123}, at most 100 characters
     * @param detail what else matters, never personal data beyond need; cut at 1,000 characters
     */
    public void record(String action, String subject, String detail) {
        throw new UnsupportedOperationException();
    }
}
