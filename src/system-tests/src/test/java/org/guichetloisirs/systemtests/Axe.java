package org.guichetloisirs.systemtests;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * axe-core in a page. Its own driver class reads the script anew and opens a window for each run; here the script is
 * put into a page once and asked again for each width and colour scheme, which makes hundreds of runs affordable.
 */
final class Axe {

    /** WCAG 2.1 A and AA, the level AA of 2.2 (target size among them), and what axe recommends beyond. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

    private static final String SCRIPT = script();

    private static final String RUN = """
            async options => {
              const found = await axe.run(document, Object.assign(
                  {resultTypes: ['violations'], iframes: false, preload: false, elementRef: false}, JSON.parse(options)));
              return JSON.stringify(found.violations.flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id,
                help: rule.help,
                selector: node.target.flat().join(' '),
                why: node.failureSummary.replace(/\\s+/g, ' ')}))));
            }""";

    /** One element that breaks one rule. */
    record Violation(String rule, String help, String selector, String why) {}

    private Axe() {}

    /** Every rule. */
    static List<Violation> everything(Page page) {
        return run(page, Map.of("runOnly", Map.of("type", "tag", "values", TAGS)));
    }

    /** The rules of WCAG alone: a mail stands inside the mail reader's page, which has the landmarks. */
    static List<Violation> mail(Page page) {
        List<String> wcag = TAGS.stream().filter(tag -> tag.startsWith("wcag")).toList();
        return run(page, Map.of("runOnly", Map.of("type", "tag", "values", wcag)));
    }

    /** The rules whose answer depends on colours: all that another colour scheme can change. */
    static List<Violation> colours(Page page) {
        return run(page, Map.of("runOnly", Map.of("type", "rule", "values", COLOUR_RULES)));
    }

    private static List<Violation> run(Page page, Map<String, ?> options) {
        if (!(boolean) page.evaluate("() => typeof axe === 'object'")) {
            page.evaluate(SCRIPT);
        }
        Gson gson = new Gson();
        String answer = (String) page.evaluate(RUN, gson.toJson(options));
        List<Violation> violations = new ArrayList<>();
        for (JsonElement each : gson.fromJson(answer, JsonElement.class).getAsJsonArray()) {
            JsonObject found = each.getAsJsonObject();
            violations.add(new Violation(
                    found.get("rule").getAsString(),
                    found.get("help").getAsString(),
                    found.get("selector").getAsString(),
                    found.get("why").getAsString()));
        }
        return violations;
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not in the jar of axe-core any more");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\nundefined;";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
