package org.guichetloisirs.core.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A mail's HTML as plain text: a blank line between blocks, a link's address below its words, a table's row on a line
 * (or its cells below each other where one holds several lines), an item behind a dash. What has the class
 * {@code only-html} has no place in it.
 */
final class PlainText {

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "div", "ul", "ol", "table", "header", "main", "footer", "section");

    private static final String HARD_SPACE = "\u00A0";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Document page) {
        PlainText plain = new PlainText();
        plain.inside(page.body());
        return plain.text
                        .toString()
                        .replaceAll("[ \\t]+\\n", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private void inside(Element element) {
        element.childNodes().forEach(this::write);
    }

    private void write(Node node) {
        if (node instanceof TextNode words) {
            words(words);
        } else if (node instanceof Element element && !element.hasClass("only-html")) {
            element(element);
        }
    }

    private void words(TextNode words) {
        @Nullable Element parent = words.parent();
        if (parent != null && parent.hasClass("lines")) {
            text.append(words.getWholeText().strip());
            return;
        }
        String shown = words.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
        boolean afterSpace = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(afterSpace ? shown.stripLeading() : shown);
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "a" -> link(element);
            case "li" -> {
                newLine();
                text.append("- ");
                inside(element);
            }
            case "tr" -> row(element);
            default -> {
                boolean block = BLOCKS.contains(element.normalName());
                text.append(block ? "\n\n" : "");
                inside(element);
                text.append(block ? "\n\n" : "");
            }
        }
    }

    /** Words that are the address already (of mail, of a telephone, of a page) stand alone. */
    private void link(Element link) {
        inside(link);
        String address = link.attr("href");
        if (address.startsWith("http") && !link.text().equals(address)) {
            text.append('\n').append(address);
        }
    }

    private void row(Element row) {
        List<String> cells = row.children().stream().map(PlainText::cell).toList();
        boolean manyLines = cells.stream().anyMatch(cell -> cell.contains("\n"));
        newLine();
        text.append(cells.stream().collect(Collectors.joining(manyLines ? "\n" : colon())))
                .append(manyLines ? "\n\n" : "\n");
    }

    private void newLine() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append(end == 0 || text.charAt(end - 1) == '\n' ? "" : "\n");
    }

    private static String cell(Element cell) {
        PlainText plain = new PlainText();
        plain.inside(cell);
        return plain.text.toString().strip();
    }

    private static String colon() {
        return Language.current() == Language.FRENCH ? HARD_SPACE + ": " : ": ";
    }
}
