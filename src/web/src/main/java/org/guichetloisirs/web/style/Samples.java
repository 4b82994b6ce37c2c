package org.guichetloisirs.web.style;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of the style page with their source, read from the page itself: what is shown cannot differ from it. */
final class Samples {

    /** The files that hold the samples, under {@code /WEB-INF/style}. */
    static final List<String> FILES = List.of("foundations.xhtml", "content.xhtml", "fields.xhtml", "tables.xhtml");

    private static final Pattern SAMPLE =
            Pattern.compile("(?s)<g:sample name=\"([a-z-]+)\"[^>]*>\\n(.*?)\\n *</g:sample>");

    /** Reads a file of the application. */
    @FunctionalInterface
    interface Source {
        String read(String file) throws IOException;
    }

    private final Map<String, String> sources = new LinkedHashMap<>();

    Samples(Source source) throws IOException {
        for (String file : FILES) {
            for (Matcher sample = SAMPLE.matcher(source.read(file)); sample.find(); ) {
                if (sources.put(sample.group(1), outdented(sample.group(2))) != null) {
                    throw new IllegalStateException("Two samples are called " + sample.group(1));
                }
            }
        }
    }

    /** Every sample's source by its name. */
    Map<String, String> all() {
        return sources;
    }

    private static String outdented(String lines) {
        return lines.stripIndent();
    }
}
