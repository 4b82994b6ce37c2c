package org.guichetloisirs.core.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How far the matching is: the last row that is done. Rows are read by subject, then moment, then id. */
@Embeddable
class Cursor implements Serializable {

    static final Cursor BEGINNING = new Cursor(Subject.PAYMENT, Instant.EPOCH, 0);

    private static final long serialVersionUID = 1;

    /** What is matched, in this order. */
    enum Subject {
        PAYMENT,
        REFUND,
        BOOKS,
        REGISTRATION,
        /** Differences of earlier nights that waited for an answer. */
        DOUBT;

        /** What is matched after it. */
        Optional<Subject> next() {
            return Arrays.stream(values())
                    .filter(other -> other.compareTo(this) > 0)
                    .findFirst();
        }

        /** Before its first row. */
        Cursor beginning() {
            return new Cursor(this, Instant.EPOCH, 0);
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "cursor_subject")
    private Subject subject = Subject.PAYMENT;

    @Column(name = "cursor_at")
    private Instant at = Instant.EPOCH;

    @Column(name = "cursor_id")
    private long id;

    /** For JPA. */
    protected Cursor() {}

    Cursor(Subject subject, Instant at, long id) {
        this.subject = subject;
        this.at = at;
        this.id = id;
    }

    Subject subject() {
        return subject;
    }

    Instant at() {
        return at;
    }

    long id() {
        return id;
    }
}
