package org.guichetloisirs.systemtests;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Brings the pictures of the help that stand in the sources up to date ({@code mvn -Phelp-pictures}). A date or a receipt's
 * number differs each time: what differs by no more than that is left as it is.
 */
public final class RenewedPictures {

    /** The part of a picture that such words cover. */
    private static final double NOISE = 0.01;
    /** How far two shades of a colour may lie from each other. */
    private static final int SHADE = 24;

    private RenewedPictures() {}

    /** @param folders the one of the fresh pictures, and the one in the sources */
    public static void main(String[] folders) throws IOException {
        Path fresh = Path.of(folders[0]);
        Path sources = Path.of(folders[1]);
        Set<String> made = names(fresh);
        if (made.isEmpty()) {
            throw new IllegalStateException("There are no pictures in " + fresh);
        }
        Files.createDirectories(sources);
        List<String> changed = new ArrayList<>();
        for (String name : made) {
            if (differs(fresh.resolve(name), sources.resolve(name))) {
                Files.copy(fresh.resolve(name), sources.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                changed.add(name);
            }
        }
        Set<String> gone = names(sources);
        gone.removeAll(made);
        for (String name : gone) {
            Files.delete(sources.resolve(name));
        }
        System.out.println("[help] Pictures brought up to date: " + changed + ", removed: " + gone);
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean differs(Path fresh, Path old) throws IOException {
        if (!Files.exists(old)) {
            return true;
        }
        BufferedImage one = ImageIO.read(fresh.toFile());
        BufferedImage other = ImageIO.read(old.toFile());
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return true;
        }
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (far(one.getRGB(x, y), other.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return different > NOISE * one.getWidth() * one.getHeight();
    }

    private static boolean far(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) > SHADE
                || Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) > SHADE
                || Math.abs((one & 0xff) - (other & 0xff)) > SHADE;
    }
}
