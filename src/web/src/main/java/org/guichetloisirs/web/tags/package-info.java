/** What makes the {@code <g:…>} tags: how they are called, and what the library file says of them. */
package org.guichetloisirs.web.tags;
