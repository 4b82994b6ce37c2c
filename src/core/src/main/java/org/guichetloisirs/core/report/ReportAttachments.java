package org.guichetloisirs.core.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.guichetloisirs.core.checkout.ReceiptReference;
import org.guichetloisirs.core.notification.MailAttachment;
import org.guichetloisirs.core.notification.MailAttachments;

/** The documents that go with mail. */
@Dependent
class ReportAttachments implements MailAttachments {

    private final Receipts receipts;

    @Inject
    ReportAttachments(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public MailAttachment make(String reference) {
        ReceiptReference receipt = ReceiptReference.of(reference)
                .orElseThrow(() -> new IllegalArgumentException("No document is named " + reference));
        PdfDocument pdf = receipts.receipt(receipt.householdId(), receipt.orderNumber());
        return new MailAttachment(pdf.fileName(), "application/pdf", pdf.content());
    }
}
