/** The language in which a request is answered: French, or English where the town offers it and somebody chose it. */
@NullMarked
package org.guichetloisirs.web.language;

import org.jspecify.annotations.NullMarked;
