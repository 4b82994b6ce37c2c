/** The nightly reconciliation in the back-office: the last nights, one night, one difference, the report. */
@NullMarked
package org.guichetloisirs.web.admin.reconciliation;

import org.jspecify.annotations.NullMarked;
