package org.guichetloisirs.web.admin.town;

import java.io.Serializable;

/**
 * What somebody else saved since a page was opened.
 *
 * @param label the label of the field
 * @param value what stands there now
 */
public record Change(String label, String value) implements Serializable {}
