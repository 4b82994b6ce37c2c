package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.notification.MailAttachment;
import org.guichetloisirs.core.notification.MailAttachments;

/** The report of a night, with the mail that tells of it. */
@ApplicationScoped
class NightReportAttachments implements MailAttachments {

    private static final Pattern REFERENCE = Pattern.compile("night:(\\d{1,18})");

    @Inject
    private NightPdf pdf;

    /** For the container. */
    NightReportAttachments() {}

    NightReportAttachments(NightPdf pdf) {
        this.pdf = pdf;
    }

    /** What a mail's row holds for the report of this run. */
    static String reference(long runId) {
        return "night:" + runId;
    }

    @Override
    public Optional<MailAttachment> make(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches()
                ? Optional.of(pdf.draw(Long.parseLong(parts.group(1))).attached())
                : Optional.empty();
    }
}
