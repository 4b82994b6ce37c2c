package org.guichetloisirs.web.town;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.town.LogoType;
import org.guichetloisirs.core.town.TownProfiles;

/** {@code /logo/0123456789abcdef.png}: the town's logo, under the mark of its content. Mail shows it from here too. */
@WebServlet(name = "logo", urlPatterns = "/logo/*")
public class LogoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{16})\\.(png|jpg)");

    @Inject
    private transient TownProfiles profiles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<byte[]> image = address.matches() ? profiles.logo(address.group(1)) : Optional.empty();
        Optional<LogoType> type =
                image.flatMap(LogoType::of).filter(kind -> kind.extension().equals(address.group(2)));
        if (image.isEmpty() || type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (new Kept(address.group(1), true).stillGood(request, response)) {
            return;
        }
        response.setContentType(type.get().mediaType());
        // Shown in a page of another site, as mail on the web is.
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setContentLength(image.get().length);
        response.getOutputStream().write(image.get());
    }
}
