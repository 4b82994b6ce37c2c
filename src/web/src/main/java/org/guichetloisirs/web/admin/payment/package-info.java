/** Payments whose outcome a person must find out. */
package org.guichetloisirs.web.admin.payment;
