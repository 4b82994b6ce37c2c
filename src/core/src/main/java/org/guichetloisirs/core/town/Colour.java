package org.guichetloisirs.core.town;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * A colour of a screen (sRGB, 8 bits each), and how well it is told from another: contrast as WCAG 2.1 defines it.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    /** What text needs against its ground (WCAG 2.1, 1.4.3, level AA). */
    public static final double FOR_TEXT = 4.5;

    /** What a control's edge or a state's mark needs against what is beside it (WCAG 2.1, 1.4.11, level AA). */
    public static final double FOR_MARKS = 3;

    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
    /** Half a step of 8 bits: no colour of the same hue and saturation is jumped over. */
    private static final double STEP = 1 / 510.0;

    /** A colour by hue, saturation and lightness, each from 0 to 1. */
    private record Hsl(double hue, double saturation, double lightness) {}

    /**
     * The colour written as {@code #0b4f6c}, {@code 0B4F6C} or {@code #04c}.
     *
     * @throws BusinessRuleViolation {@code town.colour}
     */
    public static Colour of(String written) {
        Matcher hex = HEX.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!hex.matches()) {
            throw new BusinessRuleViolation("town.colour");
        }
        String digits = hex.group(1).length() == 6 ? hex.group(1) : hex.group(1).replaceAll("(.)", "$1$1");
        int all = Integer.parseInt(digits, 16);
        return new Colour(all >> 16, all >> 8 & 0xff, all & 0xff);
    }

    /** Whether this is a colour, written as {@link #of} reads it. */
    public static boolean isWritten(String written) {
        return HEX.matcher(written.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** As CSS writes it: {@code #0b4f6c}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** How light it is: relative luminance (WCAG 2.1, from 0 for black to 1 for white). */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The contrast ratio with another colour (WCAG 2.1): from 1, the same, to 21, black and white. */
    public double contrast(Colour other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    /** The lesser of the contrasts with two colours. */
    public double contrast(Colour one, Colour two) {
        return Math.min(contrast(one), contrast(two));
    }

    /** The same hue and saturation, as near in lightness as it can be, for which this holds; itself where it does. */
    Colour nearest(Predicate<Colour> holds) {
        Hsl hsl = hsl();
        for (int step = 0; step <= 510; step++) {
            Colour darker = step == 0 ? this : at(hsl, hsl.lightness - step * STEP);
            if (holds.test(darker)) {
                return darker;
            }
            Colour lighter = at(hsl, hsl.lightness + step * STEP);
            if (holds.test(lighter)) {
                return lighter;
            }
        }
        throw new IllegalStateException("No lightness of " + hex() + " will do, not even black or white");
    }

    /** The nearest darker colour of the same hue for which this holds; itself where it does. */
    Colour darkened(Predicate<Colour> holds) {
        return nearest(colour -> colour.luminance() <= luminance() && holds.test(colour));
    }

    /** The nearest lighter colour of the same hue for which this holds; itself where it does. */
    Colour lightened(Predicate<Colour> holds) {
        return nearest(colour -> colour.luminance() >= luminance() && holds.test(colour));
    }

    /** The same hue with another lightness and, where it has more, less saturation (both from 0 to 1). */
    Colour shade(double lightness, double mostSaturation) {
        Hsl hsl = hsl();
        return at(new Hsl(hsl.hue, Math.min(hsl.saturation, mostSaturation), lightness), lightness);
    }

    /** From 0, black, to 1, white, in the sense of HSL. */
    double lightness() {
        return hsl().lightness;
    }

    /** This colour thinned with white until this share of it is left. */
    Colour tint(double share) {
        return new Colour(thin(red, share), thin(green, share), thin(blue, share));
    }

    private static int thin(int channel, double share) {
        return (int) Math.round(255 - (255 - channel) * share);
    }

    private Hsl hsl() {
        double max = Math.max(red, Math.max(green, blue)) / 255.0;
        double min = Math.min(red, Math.min(green, blue)) / 255.0;
        double lightness = (max + min) / 2;
        double spread = max - min;
        if (spread == 0) {
            return new Hsl(0, 0, lightness);
        }
        double saturation = spread / (1 - Math.abs(2 * lightness - 1));
        double sixth;
        if (max == red / 255.0) {
            sixth = (green - blue) / 255.0 / spread;
        } else if (max == green / 255.0) {
            sixth = 2 + (blue - red) / 255.0 / spread;
        } else {
            sixth = 4 + (red - green) / 255.0 / spread;
        }
        return new Hsl((sixth + 6) % 6 / 6, Math.min(1, saturation), lightness);
    }

    private static Colour at(Hsl hsl, double lightness) {
        double light = Math.min(1, Math.max(0, lightness));
        double chroma = (1 - Math.abs(2 * light - 1)) * hsl.saturation;
        return new Colour(
                channel(0, hsl, light, chroma), channel(8, hsl, light, chroma), channel(4, hsl, light, chroma));
    }

    /** The CSS Color module's formula for one channel of hsl(). */
    private static int channel(int offset, Hsl hsl, double light, double chroma) {
        double k = (offset + hsl.hue * 12) % 12;
        double value = light - chroma / 2 * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        return (int) Math.round(Math.min(1, Math.max(0, value)) * 255);
    }
}
