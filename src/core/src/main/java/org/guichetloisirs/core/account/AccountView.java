package org.guichetloisirs.core.account;

import org.guichetloisirs.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An account as its family and the staff may see it.
 *
 * @param id the account
 * @param email its address, with which one signs in
 * @param status how far it has come
 * @param refusalReason why it was refused, as the administrator wrote it; null otherwise
 * @param preferences what the family wants to receive
 * @param language the language that the family chose, whether or not the operator offers it now
 * @param englishAttested whether the family declared that it is among those who may be served in English
 */
public record AccountView(
        long id,
        String email,
        AccountStatus status,
        @Nullable String refusalReason,
        Preferences preferences,
        Language language,
        boolean englishAttested) {}
