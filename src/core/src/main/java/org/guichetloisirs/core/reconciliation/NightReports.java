package org.guichetloisirs.core.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.report.PdfDocument;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/**
 * The report of a night as PDF, made when it is asked for: as the night stands now, so that what was settled since is said
 * with who settled it and when.
 */
@Stateless
@Permitted(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightReports {

    @Inject
    private NightPdf pdf;

    /** For the container. */
    public NightReports() {}

    /**
     * The report, in the language of this thread.
     *
     * @throws BusinessRuleViolation {@code reconciliation.unknown} where there is no such night
     */
    public PdfDocument pdf(long runId) {
        return pdf.draw(runId);
    }
}
