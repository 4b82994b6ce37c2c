/** Who works here, what each role may do, and who did what. */
@NullMarked
package org.guichetloisirs.core.staff;

import org.jspecify.annotations.NullMarked;
