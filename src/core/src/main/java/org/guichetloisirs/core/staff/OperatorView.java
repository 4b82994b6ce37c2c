package org.guichetloisirs.core.staff;

/**
 * A member of the staff who may sign in to the back-office.
 *
 * @param id the operator
 * @param login what is typed to sign in, lower case
 * @param displayName how colleagues read it in the audit trail
 * @param role what the operator may do
 */
public record OperatorView(long id, String login, String displayName, Role role) {}
