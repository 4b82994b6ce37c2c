package org.guichetloisirs.core.account;

import org.jspecify.annotations.Nullable;

/**
 * An account as its family and the staff may see it.
 *
 * @param id the account
 * @param email its address, with which one signs in
 * @param status how far it has come
 * @param refusalReason why it was refused, as the administrator wrote it; null otherwise
 * @param preferences what the family wants to receive
 */
public record AccountView(
        long id,
        String email,
        AccountStatus status,
        @Nullable String refusalReason,
        Preferences preferences) {}
