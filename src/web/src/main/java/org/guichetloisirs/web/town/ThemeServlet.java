package org.guichetloisirs.web.town;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.town.Colour;
import org.guichetloisirs.core.town.Theme;

/**
 * {@code /theme/0b4f6c-f2b134.css}: the sheet of two colours, made from the address alone. No node needs to know yet what
 * another has just saved, and no database is asked for a style. Colours that could not be read give the nearest that can.
 */
@WebServlet(name = "theme", urlPatterns = "/theme/*")
public class ThemeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/(preview/)?([0-9a-f]{6})-([0-9a-f]{6})\\.css");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Theme theme = Theme.readableOf(Colour.of(address.group(2)), Colour.of(address.group(3)));
        String sheet = address.group(1) == null ? ThemeStyle.sheet(theme) : ThemeStyle.previewSheet(theme);
        Kept kept = new Kept(ThemeStyle.mark(sheet), ThemeStyle.mark(sheet).equals(request.getParameter("v")));
        if (kept.stillGood(request, response)) {
            return;
        }
        response.setContentType("text/css");
        response.setCharacterEncoding("UTF-8");
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
