package org.guichetloisirs.core.town;

/**
 * Staff changed what the town says of itself. The audit trail observes it in the same transaction.
 *
 * @param deed what was changed, {@code town.colours-saved}
 * @param detail what it is now, in short
 */
public record TownProfileSaved(String deed, String detail) {}
