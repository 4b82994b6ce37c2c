/** Requests for an account, and the street directory. */
package org.guichetloisirs.web.admin.household;
