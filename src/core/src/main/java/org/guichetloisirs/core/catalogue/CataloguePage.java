package org.guichetloisirs.core.catalogue;

import java.util.List;

/**
 * A page of the catalogue.
 *
 * @param total activities found on all pages
 * @param page this page, from 0
 * @param pages how many pages there are; at least 1
 */
public record CataloguePage(List<ActivityRow> rows, int total, int page, int pages) {}
