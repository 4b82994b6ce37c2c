package org.guichetloisirs.core.enrolment;

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

/** One step in the life of a registration: from which state to which, why, by whom. Never changed. */
@Entity
@Table(name = "registration_step")
class RegistrationStep {

    private static final int LONGEST_DETAIL = 300;

    @Id
    @SequenceGenerator(name = "registration_step", sequenceName = "seq_registration_step", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_step")
    private long id;

    @Version
    private long version;

    @Column(name = "registration_id")
    private long registrationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable RegistrationStatus before;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private RegistrationStatus after;

    @Enumerated(EnumType.STRING)
    private RegistrationReason reason;

    @Column(name = "done_by")
    private String by;

    private String detail;

    @Column(name = "done_at")
    private Instant at;

    protected RegistrationStep() {}

    RegistrationStep(
            Registration registration,
            @Nullable RegistrationStatus before,
            RegistrationReason reason,
            String by,
            String detail,
            Instant at) {
        this.registrationId = registration.id();
        this.before = before;
        this.after = registration.status();
        this.reason = reason;
        this.by = by;
        this.detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        this.at = at;
    }

    HistoryLine view() {
        return new HistoryLine(before, after, reason, by, detail, at);
    }
}
