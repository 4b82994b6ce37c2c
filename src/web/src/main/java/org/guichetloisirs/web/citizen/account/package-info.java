/** Opening an account, confirming its address, a new password. */
@NullMarked
package org.guichetloisirs.web.citizen.account;

import org.jspecify.annotations.NullMarked;
