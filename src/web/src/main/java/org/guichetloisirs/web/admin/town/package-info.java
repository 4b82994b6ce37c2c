/** The town's own settings: name, logo, colours, texts, languages, and the doors closed for a while. */
package org.guichetloisirs.web.admin.town;
