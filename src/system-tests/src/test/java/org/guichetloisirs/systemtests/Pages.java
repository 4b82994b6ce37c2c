package org.guichetloisirs.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the product, as the sources hold them: whoever adds one is asked to show it to the examiners. */
final class Pages {

    private static final Path WEBAPP = Path.of(System.getProperty("guichet.tests.webapp", "../web/src/main/webapp"));

    private Pages() {}

    /** Every page that has an address of its own, such as {@code /admin/season.xhtml}. */
    static SortedSet<String> all() {
        return matching(page -> !page.startsWith("/WEB-INF/"));
    }

    /** The pages that stand for what went wrong, such as {@code /WEB-INF/errors/404.xhtml}. */
    static SortedSet<String> errors() {
        return matching(page -> page.startsWith("/WEB-INF/errors/"));
    }

    private static SortedSet<String> matching(Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(wanted)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
