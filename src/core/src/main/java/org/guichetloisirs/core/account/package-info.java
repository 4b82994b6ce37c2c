/** How a family signs in: address, password, state of the account, preferences. */
@NullMarked
package org.guichetloisirs.core.account;

import org.jspecify.annotations.NullMarked;
