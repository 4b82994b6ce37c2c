package org.guichetloisirs.core.report;

import org.guichetloisirs.core.notification.MailAttachment;

/**
 * A finished document.
 *
 * @param fileName a name for the file, plain letters only: {@code recu-R-000123.pdf}
 * @param content the PDF
 */
public record PdfDocument(String fileName, byte[] content) {

    /** As it goes with a mail. */
    public MailAttachment attached() {
        return new MailAttachment(fileName, "application/pdf", content);
    }
}
