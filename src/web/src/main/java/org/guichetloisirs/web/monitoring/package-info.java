/**
 * What a monitoring program on the server's machine learns: metrics and health. In the web module because Payara looks for
 * both here.
 */
@NullMarked
package org.guichetloisirs.web.monitoring;

import org.jspecify.annotations.NullMarked;
