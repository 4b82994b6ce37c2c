package org.guichetloisirs.core.account;

/**
 * Somebody who proved to be who they say.
 *
 * @param accountId the account
 * @param email its address
 */
public record Authenticated(long accountId, String email) {}
