package org.guichetloisirs.core.report;

/**
 * A finished document.
 *
 * @param fileName a name for the file, plain letters only: {@code recu-R-000123.pdf}
 * @param content the PDF
 */
public record PdfDocument(String fileName, byte[] content) {}
