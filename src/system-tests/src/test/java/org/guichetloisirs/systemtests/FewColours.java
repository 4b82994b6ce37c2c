package org.guichetloisirs.systemtests;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A page has few colours and many shades between them at the edges of its letters. Kept in a palette of 256 a picture
 * weighs a third and looks the same.
 */
final class FewColours {

    private static final int PALETTE = 256;

    private FewColours() {}

    static void save(BufferedImage image, Path file) throws IOException {
        int[] palette = mostUsed(image);
        Map<Integer, Integer> places = new HashMap<>();
        BufferedImage small = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int place = places.computeIfAbsent(image.getRGB(x, y) & 0xffffff, rgb -> nearest(rgb, palette));
                small.getRaster().setSample(x, y, 0, place);
            }
        }
        write(small, file);
    }

    private static int[] mostUsed(BufferedImage image) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                uses.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        List<Integer> colours = uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PALETTE)
                .map(Map.Entry::getKey)
                .toList();
        return colours.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int rgb, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int distance = square((rgb >> 16) - (palette[i] >> 16))
                    + square((rgb >> 8 & 0xff) - (palette[i] >> 8 & 0xff))
                    + square((rgb & 0xff) - (palette[i] & 0xff));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int square(int n) {
        return n * n;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        // For PNG, which loses nothing: take the time to pack it well.
        param.setCompressionQuality(0);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
