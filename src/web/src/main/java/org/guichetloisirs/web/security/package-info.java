/** Signing in, who is signed in, and what every answer and request must carry. */
package org.guichetloisirs.web.security;
