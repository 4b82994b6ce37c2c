/** The pages: the only home of Faces. */
package org.guichetloisirs.web;
