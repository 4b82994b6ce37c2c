package org.guichetloisirs.core.account;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Settings;

/** The links that an account has been sent. */
final class AccountLinks {

    /** How long a link to choose a password works. */
    static final Duration RESET = Duration.ofHours(2);

    /** Between two mails that a stranger could ask for: nobody's mailbox is flooded. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final EntityManager em;
    private final AppClock clock;

    AccountLinks(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** How long a link that verifies an address works, in hours. */
    static int verificationHours() {
        return Settings.VERIFICATION_HOURS.number();
    }

    /** A new address that verifies. */
    String verification(long accountId) {
        return issue(
                accountId,
                AccountToken.Purpose.VERIFY_ADDRESS,
                Duration.ofHours(verificationHours()),
                "/verify.xhtml?token=");
    }

    /** A new address that lets a password be chosen. */
    String reset(long accountId) {
        return issue(accountId, AccountToken.Purpose.RESET_PASSWORD, RESET, "/reset-password.xhtml?token=");
    }

    private String issue(long accountId, AccountToken.Purpose purpose, Duration lasts, String page) {
        String secret = SecretLink.random();
        Instant now = clock.now();
        em.persist(new AccountToken(accountId, purpose, SecretLink.digest(secret), now, now.plus(lasts)));
        return Settings.SITE_URL.text() + page + secret;
    }

    Optional<AccountToken> find(String secret, AccountToken.Purpose purpose) {
        return em.createQuery(
                        "select t from AccountToken t where t.digest = :digest and t.purpose = :purpose",
                        AccountToken.class)
                .setParameter("digest", SecretLink.digest(secret))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    /** Marks a link used; of two at once, one is told true. */
    boolean use(AccountToken token) {
        return em.createQuery("update AccountToken t set t.usedAt = :now, t.version = t.version + 1"
                                + " where t.id = :id and t.usedAt is null")
                        .setParameter("now", clock.now())
                        .setParameter("id", token.id())
                        .executeUpdate()
                == 1;
    }

    /** Makes the account's links of this purpose worthless. */
    void voidAll(long accountId, AccountToken.Purpose purpose) {
        em.createQuery("update AccountToken t set t.usedAt = :now, t.version = t.version + 1"
                        + " where t.accountId = :account and t.purpose = :purpose and t.usedAt is null")
                .setParameter("now", clock.now())
                .setParameter("account", accountId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** Whether one was sent so lately that another would be too much. */
    boolean sentJustNow(long accountId, AccountToken.Purpose purpose) {
        return em.createQuery(
                                "select count(t) from AccountToken t where t.accountId = :account"
                                        + " and t.purpose = :purpose and t.createdAt > :since",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("purpose", purpose)
                        .setParameter("since", clock.now().minus(PAUSE))
                        .getSingleResult()
                > 0;
    }
}
