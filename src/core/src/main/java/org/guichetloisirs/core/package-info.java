/** The business of Guichet Loisirs; each feature is a room of its own (see the README's table). */
@NullMarked
package org.guichetloisirs.core;

import org.jspecify.annotations.NullMarked;
