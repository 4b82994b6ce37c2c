package org.guichetloisirs.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code admin/approval-queue.xhtml} is {@code #{approvalQueuePage}} is {@code …ApprovalQueuePage}, and so for every page. */
class PagesAndBeansTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BEAN = Pattern.compile("#\\{[^}]*?\\b([a-z]\\w*Page)\\b");
    /** Two pages are called index; the back-office's bean says so. */
    private static final Map<String, String> EXCEPTIONS = Map.of("admin/index.xhtml", "adminIndexPage");

    @Test
    void everyPageHasItsBean() throws Exception {
        Map<String, Class<?>> beans = pageBeans();
        List<String> missing = new ArrayList<>();
        for (String page : pages()) {
            if (!beans.containsKey(beanOf(page))) {
                missing.add(page + " has no bean #{" + beanOf(page) + "}");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeanHasItsPage() throws Exception {
        List<String> expected = pages().stream().map(PagesAndBeansTest::beanOf).toList();
        assertThat(pageBeans().keySet()).isSubsetOf(expected);
    }

    @Test
    void aPageNamesNoBeanThatDoesNotExist() throws Exception {
        Map<String, Class<?>> beans = pageBeans();
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> all = Files.walk(PAGES)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                Matcher named = BEAN.matcher(Files.readString(file));
                while (named.find()) {
                    if (!beans.containsKey(named.group(1))) {
                        unknown.add(PAGES.relativize(file) + " names #{" + named.group(1) + "}");
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void theBackOfficeAndTheCitizensPagesAreStrangers() throws IOException {
        assertThat(sourcesThatMention("org.guichetloisirs.web.citizen", "org/guichetloisirs/web/admin"))
                .isEmpty();
        assertThat(sourcesThatMention("org.guichetloisirs.web.admin", "org/guichetloisirs/web/citizen"))
                .isEmpty();
    }

    private static List<Path> sourcesThatMention(String text, String folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Path root = SOURCES.resolve(folder);
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (Files.readString(file).contains(text)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    /** Every page that has an address of its own. */
    private static List<String> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            List<String> pages = all.filter(f -> f.toString().endsWith(".xhtml"))
                    .map(f -> PAGES.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.startsWith("WEB-INF/") && !f.startsWith("resources/"))
                    .sorted()
                    .toList();
            assertThat(pages).as("pages").contains("admin/index.xhtml");
            return pages;
        }
    }

    private static String beanOf(String page) {
        String exception = EXCEPTIONS.get(page);
        if (exception != null) {
            return exception;
        }
        String name = page.substring(page.lastIndexOf('/') + 1, page.length() - ".xhtml".length());
        StringBuilder bean = new StringBuilder();
        for (String word : name.split("-")) {
            bean.append(bean.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return bean.append("Page").toString();
    }

    /** The named beans whose class ends in Page, by name. */
    private static Map<String, Class<?>> pageBeans() throws Exception {
        Map<String, Class<?>> beans = new TreeMap<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file : all.filter(f -> f.toString().endsWith("Page.java")).toList()) {
                String type = SOURCES.relativize(file).toString().replace('\\', '/');
                Class<?> bean = Class.forName(
                        type.substring(0, type.length() - ".java".length()).replace('/', '.'));
                Named named = bean.getAnnotation(Named.class);
                if (named != null) {
                    String simple = bean.getSimpleName();
                    beans.put(
                            named.value().isEmpty()
                                    ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
                                    : named.value(),
                            bean);
                }
            }
        }
        return beans;
    }
}
