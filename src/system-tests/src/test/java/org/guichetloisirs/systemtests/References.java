package org.guichetloisirs.systemtests;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The reference pictures: few, small, kept with the sources; compared with fresh ones, and renewed on demand. */
final class References {

    /** The pictures that stand for the design; renewing them takes these. */
    static final Set<String> NAMES = Set.of(
            "index-visitor-1280",
            "index-visitor-360",
            "sign-up-every-field-wrong-360",
            "create-account-visitor-1280",
            "catalogue-first-page-1280",
            "activity-visitor-360",
            "cart-one-line-360",
            "checkout-one-line-1280",
            "confirmation-paid-360",
            "preferences-as-chosen-1280",
            "admin-approval-queue-requests-1280",
            "errors-404-as-it-comes-360");

    private static final int COLOURS = 256;
    /** Of a channel's 255: less is the letters' soft edge, drawn a little otherwise. */
    private static final int SEEN = 40;

    private static final int UNCHANGED_VEIL = 200;
    private static final int CHANGED = 0xD0006F;

    private final Path kept;
    private final Path fresh;
    private final Path drawn;

    References(Path kept, Path fresh, Path drawn) {
        this.kept = kept;
        this.fresh = fresh;
        this.drawn = drawn;
    }

    /** One line for each picture: the share of its points that differ; draws those that do. */
    String compare() {
        StringBuilder lines = new StringBuilder();
        for (String name : names(kept)) {
            Path now = fresh.resolve(name);
            if (!Files.exists(now)) {
                lines.append("   gone    ").append(name).append('\n');
                continue;
            }
            BufferedImage before = read(kept.resolve(name));
            BufferedImage after = read(now);
            BufferedImage difference = new BufferedImage(
                    Math.max(before.getWidth(), after.getWidth()),
                    Math.max(before.getHeight(), after.getHeight()),
                    BufferedImage.TYPE_INT_RGB);
            double share = 100 * share(before, after, difference);
            lines.append("%7.2f %%  %s%n".formatted(share, name));
            if (share > 0) {
                write(difference, drawn.resolve(name));
            }
        }
        return lines.toString();
    }

    /** Takes the fresh pictures as the new references, each with a palette of its own most frequent colours. */
    void renew() {
        names(kept).forEach(name -> delete(kept.resolve(name)));
        names(fresh).forEach(name -> write(withPalette(read(fresh.resolve(name))), kept.resolve(name)));
    }

    private static double share(BufferedImage before, BufferedImage after, BufferedImage difference) {
        long differing = 0;
        for (int y = 0; y < difference.getHeight(); y++) {
            for (int x = 0; x < difference.getWidth(); x++) {
                boolean both = x < before.getWidth()
                        && y < before.getHeight()
                        && x < after.getWidth()
                        && y < after.getHeight();
                if (both && !differ(before.getRGB(x, y), after.getRGB(x, y))) {
                    difference.setRGB(x, y, pale(after.getRGB(x, y)));
                } else {
                    differing++;
                    difference.setRGB(x, y, CHANGED);
                }
            }
        }
        return (double) differing / difference.getWidth() / difference.getHeight();
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SEEN) {
                return true;
            }
        }
        return false;
    }

    private static int pale(int colour) {
        int grey = ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF)) / 3;
        int light = UNCHANGED_VEIL + grey * (255 - UNCHANGED_VEIL) / 255;
        return light << 16 | light << 8 | light;
    }

    private static BufferedImage withPalette(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        int[] palette = counts.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        IndexColorModel model =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage small =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                small.setRGB(x, y, picture.getRGB(x, y));
            }
        }
        return small;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
