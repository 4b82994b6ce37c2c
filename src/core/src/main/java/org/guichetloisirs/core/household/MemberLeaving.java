package org.guichetloisirs.core.household;

/**
 * CDI event, within the transaction: a member is about to leave the household. A feature above that still needs the
 * person (a live registration) refuses by throwing a {@link org.guichetloisirs.core.kernel.BusinessRuleViolation}.
 *
 * @param householdId the household
 * @param memberId the member
 */
public record MemberLeaving(long householdId, long memberId) {}
