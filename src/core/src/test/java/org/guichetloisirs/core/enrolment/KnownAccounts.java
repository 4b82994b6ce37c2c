package org.guichetloisirs.core.enrolment;

import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.account.AccountView;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.core.kernel.Language;

/** The accounts of {@link Families}: account n writes from {@code famille-n@exemple.test}. */
final class KnownAccounts extends Accounts {

    @Override
    public AccountView view(long accountId) {
        return new AccountView(
                accountId,
                "famille-" + accountId + "@exemple.test",
                AccountStatus.ACTIVE,
                null,
                Preferences.all(),
                language(accountId),
                false);
    }

    @Override
    public Language language(long accountId) {
        return Language.FRENCH;
    }
}
