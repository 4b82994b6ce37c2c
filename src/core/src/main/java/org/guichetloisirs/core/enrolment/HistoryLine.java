package org.guichetloisirs.core.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a registration.
 *
 * @param from the state before; null for the first step
 * @param by {@code account:ID}, {@code operator:LOGIN}, or {@code système}
 * @param detail what else matters, such as an order's number or the words of staff; may be empty
 */
public record HistoryLine(
        @Nullable RegistrationStatus from,
        RegistrationStatus to,
        RegistrationReason reason,
        String by,
        String detail,
        Instant at) {}
