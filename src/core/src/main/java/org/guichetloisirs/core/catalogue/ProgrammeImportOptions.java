package org.guichetloisirs.core.catalogue;

import org.guichetloisirs.core.kernel.Money;

/**
 * What the towns' files do not say.
 *
 * @param capacity places of a group that the import creates, 1 to 9999; a group that exists keeps its own
 * @param otherSupplement added to a price that is not zero for a household that does not live in the town; not negative
 */
public record ProgrammeImportOptions(int capacity, Money otherSupplement) {}
