/** Values and conventions that every feature shares; knows no feature. */
@NullMarked
package org.guichetloisirs.core.kernel;

import org.jspecify.annotations.NullMarked;
