/** The business of Guichet Loisirs; each feature is a room of its own (see the README's table). */
package org.guichetloisirs.core;
