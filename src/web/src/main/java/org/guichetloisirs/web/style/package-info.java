/** The living page of the design system, {@code /guide-de-style.xhtml}: for whoever builds pages, never for a citizen. */
package org.guichetloisirs.web.style;
