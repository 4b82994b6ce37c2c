package org.guichetloisirs.core.staff;

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

/** A member of the staff who signs in to the back-office. */
@Entity
@Table(name = "operator")
class StaffOperator {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_operator")
    @SequenceGenerator(name = "seq_operator", sequenceName = "seq_operator", allocationSize = 100)
    private long id;

    @Version
    private long version;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider only. */
    protected StaffOperator() {}

    StaffOperator(String login, String displayName, String passwordHash, Role role, Instant now) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    OperatorView view() {
        return new OperatorView(id, login, displayName, role);
    }
}
