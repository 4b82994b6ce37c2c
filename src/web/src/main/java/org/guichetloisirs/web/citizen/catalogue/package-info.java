/** Finding an activity and taking a place in it. */
@NullMarked
package org.guichetloisirs.web.citizen.catalogue;

import org.jspecify.annotations.NullMarked;
