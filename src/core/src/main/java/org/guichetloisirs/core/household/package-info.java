/** A family: its holder, its members, its address, its leisure card; and the town's streets. */
@NullMarked
package org.guichetloisirs.core.household;

import org.jspecify.annotations.NullMarked;
