/** Starts the whole product on one machine: a real Payara and the sandbox, for development and tests. */
@NullMarked
package org.guichetloisirs.launcher;

import org.jspecify.annotations.NullMarked;
