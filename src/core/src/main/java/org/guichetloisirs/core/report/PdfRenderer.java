package org.guichetloisirs.core.report;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * HTML to a tagged PDF (PDF/UA): language, title, headings, tables with their headers, every font inside. It reads nothing
 * but its own fonts and images that stand in the HTML as data; there is no XML parser in its way either.
 */
final class PdfRenderer {

    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String FAMILY = "Roboto";
    private static final String IMAGE_AS_DATA = "data:image/png;base64,";

    /** Shared by all documents, so that each font is measured once. */
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    static {
        // At INFO it tells every step of every document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfRenderer() {}

    static byte[] render(String html) {
        Document page = Jsoup.parse(html);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS)
                .usePdfUaAccessibility(true)
                .withProducer("Guichet Loisirs")
                .useUriResolver((base, uri) -> allowed(uri) ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> allowed(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> allowed(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .withW3cDocument(new W3CDom().fromJsoup(page), "")
                .toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean allowed(String uri) {
        return uri.startsWith(IMAGE_AS_DATA);
    }

    private static InputStream font(String style) {
        InputStream font = PdfRenderer.class.getResourceAsStream(FONTS + style + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The font Roboto " + style + " is missing");
        }
        return font;
    }
}
