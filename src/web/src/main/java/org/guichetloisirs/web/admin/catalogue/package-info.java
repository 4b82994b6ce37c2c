/** Seasons and the import of programmes. */
package org.guichetloisirs.web.admin.catalogue;
