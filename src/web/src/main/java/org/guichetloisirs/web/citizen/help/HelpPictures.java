package org.guichetloisirs.web.citizen.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetloisirs.web.shared.Assets;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of the help as they are in this very package: the build puts fresh ones in, of another height maybe, so
 * nothing about them is written down elsewhere.
 */
@ApplicationScoped
public class HelpPictures {

    /** The journeys draw two dots for each of the page's pixels, so that a picture is sharp on a telephone and on paper. */
    private static final int DOTS = 2;
    /** What stands in a PNG before its width: the signature, then length and name of the first chunk. */
    private static final int BEFORE_WIDTH = 16;

    private record Size(int width, int height) {}

    private static final Size NONE = new Size(0, 0);

    private final Map<String, Size> sizes = new ConcurrentHashMap<>();

    @Inject
    private ServletContext servletContext;

    @Inject
    private Assets assets;

    /**
     * The picture of this name; null when this package has none, for the words of a chapter stand without.
     *
     * @param text what it shows
     */
    HelpChapter.@Nullable Picture picture(String name, String text) {
        String path = "help/" + name + ".png";
        Size size = sizes.computeIfAbsent(path, this::measure);
        if (size == NONE) {
            return null;
        }
        return new HelpChapter.Picture(name, assets.url(path), text, size.width(), size.height());
    }

    private Size measure(String path) {
        try (InputStream file = servletContext.getResourceAsStream("/resources/" + path)) {
            if (file == null) {
                return NONE;
            }
            DataInputStream png = new DataInputStream(file);
            png.skipNBytes(BEFORE_WIDTH);
            return new Size(png.readInt() / DOTS, png.readInt() / DOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
