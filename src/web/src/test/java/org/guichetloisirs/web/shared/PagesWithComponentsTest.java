package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PrimeFaces' scripts, and the policy that lets them run, are on the pages that use them and on no other. */
class PagesWithComponentsTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void thePolicyAndThePagesAgree() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> all = Files.list(PAGES)) {
            for (Path page : all.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                if (Files.readString(page).contains("<ui:param name=\"components\" value=\"true\"/>")) {
                    pages.add("/" + page.getFileName());
                }
            }
        }
        assertThat(SecurityHeadersFilter.PAGES_WITH_COMPONENTS).containsExactlyInAnyOrderElementsOf(pages);
    }
}
