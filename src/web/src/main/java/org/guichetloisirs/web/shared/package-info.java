/** What every page leans on: formats, texts, errors, assets, security headers. */
@NullMarked
package org.guichetloisirs.web.shared;

import org.jspecify.annotations.NullMarked;
