/** Mail: written in the transaction of what it tells, sent after it. */
@NullMarked
package org.guichetloisirs.core.notification;

import org.jspecify.annotations.NullMarked;
