/** Who takes a place in which group: holds with an expiry, confirmed registrations, and the only counter of places. */
@NullMarked
package org.guichetloisirs.core.enrolment;

import org.jspecify.annotations.NullMarked;
