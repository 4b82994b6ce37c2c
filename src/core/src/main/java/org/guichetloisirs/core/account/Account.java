package org.guichetloisirs.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A family's sign-in and how far it has come. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_account")
    @SequenceGenerator(name = "seq_account", sequenceName = "seq_account", allocationSize = 100)
    private long id;

    @Version
    private long version;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @Column(name = "confirmation_by_email")
    private boolean confirmationByEmail;

    @Column(name = "reminders_by_email")
    private boolean remindersByEmail;

    @Column(name = "news_by_email")
    private boolean newsByEmail;

    private String language = Language.FRENCH.tag();

    @Column(name = "english_attested_at")
    private @Nullable Instant englishAttestedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** For the persistence provider only. */
    protected Account() {}

    Account(EmailAddress email, String passwordHash, Preferences preferences, Instant now) {
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.status = AccountStatus.EMAIL_UNVERIFIED;
        this.createdAt = now;
        prefer(preferences);
    }

    long id() {
        return id;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    AccountStatus status() {
        return status;
    }

    AccountView view() {
        Preferences preferences = new Preferences(confirmationByEmail, remindersByEmail, newsByEmail);
        return new AccountView(id, email, status, refusalReason, preferences, language(), englishAttested());
    }

    PendingAccount pending() {
        return new PendingAccount(id, email, verifiedAt == null ? createdAt : verifiedAt);
    }

    void prefer(Preferences preferences) {
        confirmationByEmail = preferences.confirmationByEmail();
        remindersByEmail = preferences.remindersByEmail();
        newsByEmail = preferences.newsByEmail();
    }

    Language language() {
        return Language.of(language);
    }

    boolean englishAttested() {
        return englishAttestedAt != null;
    }

    /** Speaks this language from now on; what was once attested stays on record. */
    void speak(Language chosen, boolean attested, Instant now) {
        language = chosen.tag();
        if (attested && englishAttestedAt == null) {
            englishAttestedAt = now;
        }
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    /** The mailbox is the family's; the administration's turn. Changes nothing when it was known. */
    void verified(Instant now) {
        if (status == AccountStatus.EMAIL_UNVERIFIED) {
            status = AccountStatus.PENDING_APPROVAL;
            verifiedAt = now;
        }
    }

    void approve(Instant now) {
        decide(AccountStatus.ACTIVE, now);
    }

    void refuse(String reason, Instant now) {
        decide(AccountStatus.REFUSED, now);
        refusalReason = reason;
    }

    private void decide(AccountStatus decision, Instant now) {
        if (status != AccountStatus.PENDING_APPROVAL) {
            throw new IllegalStateException("Account " + id + " is " + status);
        }
        status = decision;
        decidedAt = now;
    }
}
