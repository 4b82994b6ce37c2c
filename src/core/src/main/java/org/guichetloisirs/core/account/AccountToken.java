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
import org.jspecify.annotations.Nullable;

/** A link that was sent by mail. */
@Entity
@Table(name = "account_token")
class AccountToken {

    /** What the link is for. */
    enum Purpose {
        /** To confirm the address. */
        VERIFY_ADDRESS,
        /** To choose a new password. */
        RESET_PASSWORD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_account_token")
    @SequenceGenerator(name = "seq_account_token", sequenceName = "seq_account_token", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "token_hash")
    private String digest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** For the persistence provider only. */
    protected AccountToken() {}

    AccountToken(long accountId, Purpose purpose, String digest, Instant now, Instant expiresAt) {
        this.accountId = accountId;
        this.purpose = purpose;
        this.digest = digest;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    boolean used() {
        return usedAt != null;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
