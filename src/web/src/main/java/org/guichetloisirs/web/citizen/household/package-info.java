/** The family: home, members, profile and preferences. */
@NullMarked
package org.guichetloisirs.web.citizen.household;

import org.jspecify.annotations.NullMarked;
