/** Whose desk this is: the town's name, logo, colours, contact, texts and languages, and whether it is closed for a while. */
@NullMarked
package org.guichetloisirs.core.town;

import org.jspecify.annotations.NullMarked;
