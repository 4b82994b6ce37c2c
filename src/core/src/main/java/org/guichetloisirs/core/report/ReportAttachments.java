package org.guichetloisirs.core.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guichetloisirs.core.checkout.ReceiptReference;
import org.guichetloisirs.core.notification.MailAttachment;
import org.guichetloisirs.core.notification.MailAttachments;

/** The receipts that go with mail. */
@ApplicationScoped
class ReportAttachments implements MailAttachments {

    @Inject
    private Receipts receipts;

    /** For the container. */
    ReportAttachments() {}

    ReportAttachments(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Optional<MailAttachment> make(String reference) {
        return ReceiptReference.of(reference)
                .map(receipt -> receipts.receipt(receipt.householdId(), receipt.orderNumber())
                        .attached());
    }
}
