package org.guichetloisirs.core.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.notification.Outbox;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

/** A family's account: its address, password, state and preferences. */
@Stateless
public class Accounts {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Outbox outbox;

    @Inject
    private TownProfiles town;

    /** For the container. */
    public Accounts() {}

    /** For tests: the same object without a container. */
    public Accounts(EntityManager em, AppClock clock, PasswordHasher hasher, Outbox outbox, TownProfiles town) {
        this.em = em;
        this.clock = clock;
        this.hasher = hasher;
        this.outbox = outbox;
        this.town = town;
    }

    /** The account whose address and password these are; empty otherwise, after the same work. */
    public Optional<Authenticated> authenticate(String email, String password) {
        Optional<Account> account = byTypedEmail(email);
        boolean right =
                hasher.matches(password, account.map(Account::passwordHash).orElse(null));
        return account.filter(known -> right).map(known -> new Authenticated(known.id(), known.email()));
    }

    /** The account as it stands. */
    public AccountView view(long accountId) {
        return load(accountId).view();
    }

    /** The language in which to write to this family: what it chose, where the operator offers it to them. */
    public Language language(long accountId) {
        return spoken(load(accountId));
    }

    /**
     * Keeps the language that a family chose.
     *
     * @param attested whether it declared, now or before on this device, that it may be served in English
     */
    public void chooseLanguage(long accountId, Language language, boolean attested) {
        load(accountId).speak(language, attested, clock.now());
    }

    /** Confirms the address that the link was sent to. May be repeated. */
    public VerificationOutcome verify(String token) {
        AccountToken link =
                links().find(token, AccountToken.Purpose.VERIFY_ADDRESS).orElse(null);
        if (link == null) {
            return VerificationOutcome.UNKNOWN;
        }
        Account account = load(link.accountId());
        if (link.used() || account.status() != AccountStatus.EMAIL_UNVERIFIED) {
            return VerificationOutcome.ALREADY_VERIFIED;
        }
        if (link.expired(clock.now())) {
            return VerificationOutcome.EXPIRED;
        }
        if (!links().use(link)) {
            return VerificationOutcome.ALREADY_VERIFIED;
        }
        account.verified(clock.now());
        return VerificationOutcome.VERIFIED;
    }

    /** Sends a new link to an address that is not confirmed; at most one a minute, and nothing once it is. */
    public void resendVerification(long accountId) {
        Account account = load(accountId);
        if (account.status() == AccountStatus.EMAIL_UNVERIFIED
                && !links().sentJustNow(accountId, AccountToken.Purpose.VERIFY_ADDRESS)) {
            sendVerification(account);
        }
    }

    /** The same for whoever holds a link that is out of date; an unknown one does nothing. */
    public void resendVerification(String expiredToken) {
        links().find(expiredToken, AccountToken.Purpose.VERIFY_ADDRESS)
                .ifPresent(link -> resendVerification(link.accountId()));
    }

    /** Sends the link to choose a new password, if the address has an account; answers the same if it has none. */
    public void requestPasswordReset(String email) {
        byTypedEmail(email)
                .filter(known -> !links().sentJustNow(known.id(), AccountToken.Purpose.RESET_PASSWORD))
                .ifPresent(known -> outbox.put(
                        known.email(),
                        "password-reset",
                        Map.of("link", links().reset(known.id()), "hours", AccountLinks.RESET.toHours()),
                        spoken(known)));
    }

    /**
     * Sets the password by a link. Whoever holds the link reads the mailbox: the address is confirmed too.
     *
     * @throws BusinessRuleViolation {@code account.reset-link-used}, {@code account.reset-link-expired},
     *     {@code account.reset-link-unknown}, or a rule of the password (field {@code newPassword})
     */
    public void resetPassword(String token, String newPassword) {
        AccountToken link = links().find(token, AccountToken.Purpose.RESET_PASSWORD)
                .orElseThrow(() -> new BusinessRuleViolation("account.reset-link-unknown"));
        if (link.used()) {
            throw new BusinessRuleViolation("account.reset-link-used");
        }
        if (link.expired(clock.now())) {
            throw new BusinessRuleViolation("account.reset-link-expired");
        }
        Account account = load(link.accountId());
        checkNew(newPassword, account);
        if (!links().use(link)) {
            throw new BusinessRuleViolation("account.reset-link-used");
        }
        links().voidAll(account.id(), AccountToken.Purpose.RESET_PASSWORD);
        account.setPasswordHash(hasher.hash(newPassword));
        account.verified(clock.now());
    }

    /** Keeps what the family wants to receive. */
    public void savePreferences(long accountId, Preferences preferences) {
        load(accountId).prefer(preferences);
    }

    /**
     * Changes the password of somebody who knows it.
     *
     * @throws BusinessRuleViolation {@code account.wrong-password} (field {@code oldPassword}) or a rule of the password
     *     (field {@code newPassword})
     */
    public void changePassword(long accountId, String oldPassword, String newPassword) {
        Account account = load(accountId);
        if (!hasher.matches(oldPassword, account.passwordHash())) {
            throw new BusinessRuleViolation("account.wrong-password").onField("oldPassword");
        }
        checkNew(newPassword, account);
        account.setPasswordHash(hasher.hash(newPassword));
        links().voidAll(accountId, AccountToken.Purpose.RESET_PASSWORD);
    }

    /**
     * For the household's sign-up: opens an account, which speaks the language of the form, and sends the link that
     * verifies its address.
     *
     * @param passwordHash made by {@link PasswordHasher}
     * @return the account's id
     * @throws jakarta.persistence.PersistenceException if the address has an account (see
     *     {@link org.guichetloisirs.core.kernel.DatabaseErrors#isDuplicate})
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long open(EmailAddress email, String passwordHash, Preferences preferences) {
        Account account = new Account(email, passwordHash, preferences, clock.now());
        if (Language.current() == Language.ENGLISH) {
            // Where a declaration is asked for, no page speaks English before it was made.
            account.speak(Language.ENGLISH, town.current().attestationRequired(), clock.now());
        }
        em.persist(account);
        // The unique key speaks now, while the sign-up can still answer.
        em.flush();
        sendVerification(account);
        return account.id();
    }

    /**
     * For families that the house knows already (the demonstration): an account in the state given, and no mail.
     *
     * @return the account's id
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long openWithoutMail(
            EmailAddress email,
            String passwordHash,
            Preferences preferences,
            AccountStatus status,
            @Nullable String refusalReason) {
        Account account = new Account(email, passwordHash, preferences, clock.now());
        if (status != AccountStatus.EMAIL_UNVERIFIED) {
            account.verified(clock.now());
        }
        if (status == AccountStatus.ACTIVE) {
            account.approve(clock.now());
        } else if (status == AccountStatus.REFUSED) {
            account.refuse(refusalReason == null ? "" : refusalReason, clock.now());
        }
        em.persist(account);
        return account.id();
    }

    /** For the household's sign-up: the account of an address. */
    public Optional<AccountView> find(EmailAddress email) {
        return byEmail(email.value()).map(Account::view);
    }

    /** For the household's sign-up: tells the owner of an address that somebody asked for an account with it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tellOwner(EmailAddress email) {
        byEmail(email.value()).ifPresent(owner -> {
            Map<String, Object> model = new HashMap<>();
            model.put("hours", AccountLinks.verificationHours());
            boolean unverified = owner.status() == AccountStatus.EMAIL_UNVERIFIED;
            if (unverified) {
                model.put("link", links().verification(owner.id()));
            }
            outbox.put(owner.email(), "account-exists", model, spoken(owner));
        });
    }

    /** For the staff's search: the accounts whose address begins with this text, at most so many. */
    public List<Long> startingWith(String text, int most) {
        return em.createQuery(
                        "select a.id from Account a where a.email like :start escape '!' order by a.email", Long.class)
                .setParameter("start", text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** For the household's approvals: how many wait. */
    public long countAwaitingApproval() {
        return em.createQuery("select count(a) from Account a where a.status = :pending", Long.class)
                .setParameter("pending", AccountStatus.PENDING_APPROVAL)
                .getSingleResult();
    }

    /** For the household's approvals: who waits, the longest wait first. */
    public List<PendingAccount> awaitingApproval() {
        return em.createQuery(
                        "select a from Account a where a.status = :pending order by a.verifiedAt, a.id", Account.class)
                .setParameter("pending", AccountStatus.PENDING_APPROVAL)
                .getResultStream()
                .map(Account::pending)
                .toList();
    }

    /** For the household's approvals: when this account's address was confirmed, or the account opened. */
    public PendingAccount request(long accountId) {
        return load(accountId).pending();
    }

    /** For the household's approvals: opens registration to an account that waits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void approve(long accountId) {
        load(accountId).approve(clock.now());
        // Of two decisions at once the later one fails here, before anything else is written.
        em.flush();
    }

    /** For the household's approvals: refuses an account that waits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refuse(long accountId, String reason) {
        load(accountId).refuse(reason, clock.now());
        em.flush();
    }

    private void sendVerification(Account account) {
        outbox.put(
                account.email(),
                "verify-address",
                Map.of("link", links().verification(account.id()), "hours", AccountLinks.verificationHours()),
                spoken(account));
    }

    private Language spoken(Account account) {
        return town.current().spoken(account.language(), account.englishAttested());
    }

    private static void checkNew(String password, Account account) {
        PasswordRule.problem(password, new EmailAddress(account.email()).localPart())
                .ifPresent(problem -> {
                    throw problem.onField("newPassword");
                });
    }

    private Account load(long accountId) {
        @Nullable Account account = em.find(Account.class, accountId);
        if (account == null) {
            throw new BusinessRuleViolation("account.unknown");
        }
        return account;
    }

    private Optional<Account> byTypedEmail(String typed) {
        try {
            return byEmail(new EmailAddress(typed).value());
        } catch (BusinessRuleViolation noAddress) {
            return Optional.empty();
        }
    }

    private Optional<Account> byEmail(String email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private AccountLinks links() {
        return new AccountLinks(em, clock);
    }
}
