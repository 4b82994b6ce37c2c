package org.guichetloisirs.core.account;

import java.time.Instant;

/**
 * An account that waits for the administration.
 *
 * @param accountId the account
 * @param email its confirmed address
 * @param requestedAt when the address was confirmed
 */
public record PendingAccount(long accountId, String email, Instant requestedAt) {}
