package org.guichetloisirs.core.enrolment;

import org.guichetloisirs.core.kernel.Money;

/**
 * What became of a change of group.
 *
 * @param status {@code HELD} where a difference is to be paid first, {@code CONFIRMED} where it is done
 * @param difference what the new place costs more, before taxes; negative where it costs less
 */
public record TransferResult(long registrationId, RegistrationStatus status, Money difference) {}
