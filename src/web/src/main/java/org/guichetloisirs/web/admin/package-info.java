/** The back-office: one bean per page, one package per feature. */
package org.guichetloisirs.web.admin;
