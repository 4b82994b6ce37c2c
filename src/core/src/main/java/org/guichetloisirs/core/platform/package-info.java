/** What carries the features: the schema, the settings, the checks at start, the demonstration data. */
@NullMarked
package org.guichetloisirs.core.platform;

import org.jspecify.annotations.NullMarked;
