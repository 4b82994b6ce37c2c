package org.guichetloisirs.web.admin.reconciliation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetloisirs.core.reconciliation.NightReports;
import org.guichetloisirs.web.shared.Downloads;
import org.guichetloisirs.web.shared.Query;

/** The report of a night ({@code id}) as a file; a night that does not exist is «page not found». */
@WebServlet("/admin/reconciliation-report.pdf")
public class NightReportDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Query query;

    @Inject
    private transient NightReports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Long id = query.id("id");
        Downloads.pdf(response, reports.pdf(id == null ? 0 : id));
    }
}
