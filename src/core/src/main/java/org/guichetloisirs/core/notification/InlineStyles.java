package org.guichetloisirs.core.notification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the rules of {@code <style data-inline>} onto the elements that they choose, because some mail readers drop style
 * sheets. A later rule wins over an earlier one whatever its selector; the layout is written in that order. Other style
 * elements (dark preference, narrow screens) stay for the readers that know them.
 */
final class InlineStyles {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private InlineStyles() {}

    static void apply(Document page) {
        for (Element sheet : page.select("style[data-inline]")) {
            Matcher rule = RULE.matcher(COMMENT.matcher(sheet.data()).replaceAll(""));
            while (rule.find()) {
                String declarations = rule.group(2).strip().replaceAll("\\s+", " ");
                page.select(rule.group(1).strip()).forEach(element -> add(element, declarations));
            }
            sheet.remove();
        }
    }

    private static void add(Element element, String declarations) {
        String before = element.attr("style");
        element.attr("style", before.isEmpty() ? declarations : before + " " + declarations);
    }
}
