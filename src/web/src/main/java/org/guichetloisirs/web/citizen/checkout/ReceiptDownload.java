package org.guichetloisirs.web.citizen.checkout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetloisirs.core.report.Receipts;
import org.guichetloisirs.web.shared.Downloads;

/** The receipt of one of the family's own paid orders ({@code order}) as a file; any other order is «page not found». */
@WebServlet("/receipt.pdf")
public class ReceiptDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Orders orders;

    @Inject
    private transient Receipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.pdf(response, receipts.receipt(orders.household(), orders.number()));
    }
}
