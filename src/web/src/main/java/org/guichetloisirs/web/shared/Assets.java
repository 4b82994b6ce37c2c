package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The addresses of our own styles, scripts and icons. Each carries a mark of its content, so that a browser may keep it
 * for a year and still sees a new version at once.
 */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    @Inject
    private ServletContext servletContext;

    /** The address of {@code resources/<path>}. */
    public String url(String path) {
        return urls.computeIfAbsent(path, this::mark);
    }

    private String mark(String path) {
        String file = "/resources/" + path;
        try (InputStream content = servletContext.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalArgumentException("No such asset: " + file);
            }
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return servletContext.getContextPath() + file + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
