/** The town's look and state beside the pages' HTML: its colours, its logo, and its doors closed for a while. */
@NullMarked
package org.guichetloisirs.web.town;

import org.jspecify.annotations.NullMarked;
