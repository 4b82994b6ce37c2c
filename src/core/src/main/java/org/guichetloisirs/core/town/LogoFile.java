package org.guichetloisirs.core.town;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * An image that staff chose for a logo, as it is kept: decoded, made as small as the pages need it, and written anew.
 * What is served to families is therefore an image that we wrote ourselves, without whatever else the file carried
 * (places and names in its metadata, another file at its end).
 */
public final class LogoFile implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of the file that is sent. */
    static final int MOST_BYTES = 2 * 1024 * 1024;
    /** Of each side of the image that is sent: what it takes in memory once decoded stays bounded. */
    static final int MOST_PIXELS = 4000;
    /** Twice what a page shows, for screens with fine pixels. */
    static final int KEPT_WIDTH = 480;

    static final int KEPT_HEIGHT = 160;

    private static final int LEAST_PIXELS = 16;
    private static final float JPEG_QUALITY = 0.92f;
    private static final int MARK_LENGTH = 16;

    private final LogoType type;
    private final int width;
    private final int height;
    private final String mark;
    private final byte[] content;

    private LogoFile(BufferedImage image, LogoType type) {
        this.type = type;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.content = written(image, type);
        this.mark = mark(content);
    }

    /**
     * Reads a file.
     *
     * @throws BusinessRuleViolation {@code town.logo-missing}, {@code town.logo-too-large}, {@code town.logo-kind},
     *     {@code town.logo-pixels} (field {@code logo})
     */
    public static LogoFile of(byte[] file) {
        if (file.length == 0) {
            throw refused("town.logo-missing");
        }
        if (file.length > MOST_BYTES) {
            throw refused("town.logo-too-large", MOST_BYTES / (1024 * 1024));
        }
        LogoType type = LogoType.of(file).orElseThrow(() -> refused("town.logo-kind"));
        return new LogoFile(fitted(decoded(file, type), type), type);
    }

    /** What the image is. */
    public TownLogo logo() {
        return new TownLogo(mark, type, width, height, false);
    }

    /** The image itself, as an address that a page can show before the logo is saved. */
    public String dataUrl() {
        return "data:" + type.mediaType() + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    byte[] content() {
        return content;
    }

    private static BufferedImage decoded(byte[] file, LogoType type) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(type.extension()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST_PIXELS || Math.max(width, height) > MOST_PIXELS) {
                throw refused("town.logo-pixels", LEAST_PIXELS, String.valueOf(MOST_PIXELS), width, height);
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A damaged file fails in any of these ways.
            throw refused("town.logo-kind");
        } finally {
            reader.dispose();
        }
    }

    /** Halved until it nearly fits, then drawn at its size: each step is small enough to stay sharp. */
    private static BufferedImage fitted(BufferedImage image, LogoType type) {
        double scale =
                Math.min(1, Math.min(KEPT_WIDTH / (double) image.getWidth(), KEPT_HEIGHT / (double) image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage at = image;
        while (at.getWidth() >= width * 2 && at.getHeight() >= height * 2) {
            at = drawn(at, at.getWidth() / 2, at.getHeight() / 2, type);
        }
        return drawn(at, width, height, type);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, LogoType type) {
        int kind = type == LogoType.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage target = new BufferedImage(width, height, kind);
        Graphics2D pen = target.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return target;
    }

    /** A kept image as PNG, for documents and mail that know one kind only. */
    static byte[] png(TownLogo logo, byte[] content) {
        return logo.type() == LogoType.PNG ? content : written(decoded(content, logo.type()), LogoType.PNG);
    }

    private static byte[] written(BufferedImage image, LogoType type) {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(type.extension()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == LogoType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String mark(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static BusinessRuleViolation refused(String key, Object... args) {
        return new BusinessRuleViolation(key, args).onField("logo");
    }
}
