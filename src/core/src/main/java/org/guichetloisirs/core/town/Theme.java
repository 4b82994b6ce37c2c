package org.guichetloisirs.core.town;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Every colour that follows from the two that a town chooses. What the town chose is kept as it is for the light
 * preference, where it is refused if text would be unreadable; everything else is derived so that it can be read.
 *
 * @param light for people who prefer light screens
 * @param dark for people who prefer dark screens
 */
public record Theme(Palette light, Palette dark) {

    /** The grounds and inks of the pages that no town changes; a test holds them to the pages' style. */
    public record Neutrals(Colour ink, Colour inkSoft, Colour line, Colour lineStrong, Colour paper, Colour ground) {
        private static Neutrals of(String... hex) {
            List<Colour> colours = Stream.of(hex).map(Colour::of).toList();
            return new Neutrals(
                    colours.get(0), colours.get(1), colours.get(2), colours.get(3), colours.get(4), colours.get(5));
        }
    }

    /** Of a light screen. */
    public static final Neutrals DAY = Neutrals.of("#17242c", "#4a5b66", "#cfd8dd", "#6b7d88", "#ffffff", "#f4f7f8");

    /** Of a dark screen. */
    public static final Neutrals NIGHT = Neutrals.of("#e9eff2", "#b4c2ca", "#34454f", "#8fa1ac", "#19262d", "#10191e");

    /** The look of a town that chose nothing, as the pages' style has it. */
    private static final Palette DEFAULT_LIGHT = palette(
            TownProfile.DEFAULT_BRAND,
            "#083b51",
            "#e3eff4",
            "#ffffff",
            TownProfile.DEFAULT_ACCENT,
            "#0a5a7d",
            "#10303f");

    private static final Palette DEFAULT_DARK =
            palette("#7cc4e4", "#a6d9f0", "#17384a", "#06222f", TownProfile.DEFAULT_ACCENT, "#8fcdea", "#0a1216");

    private static Palette palette(String... hex) {
        List<Colour> colours = Stream.of(hex).map(Colour::of).toList();
        return new Palette(
                colours.get(0),
                colours.get(1),
                colours.get(2),
                colours.get(3),
                colours.get(4),
                colours.get(5),
                colours.get(6));
    }

    /**
     * A colour that cannot be used, and what could be instead.
     *
     * @param field {@code brandColour} or {@code accentColour}
     * @param rule the sentence's key
     * @param measured the contrast that it has, where it is least
     * @param needed the contrast that is needed there
     * @param proposal the nearest colour of the same hue that can be used
     */
    public record Refusal(String field, String rule, double measured, double needed, Colour proposal) {
        /** As the rule that is broken; the measured ratio is rounded down, so that 4.499 does not read as 4.50. */
        public BusinessRuleViolation violation() {
            String had = written(Math.floor(measured * 100) / 100);
            return new BusinessRuleViolation(rule, had, written(needed), proposal.hex()).onField(field);
        }

        private static String written(double ratio) {
            return new DecimalFormat(
                            "0.##",
                            DecimalFormatSymbols.getInstance(Language.current().locale()))
                    .format(ratio);
        }
    }

    /** The theme of a town that chose these two; they are thought to be accepted by {@link #refusals}. */
    public static Theme of(Colour brand, Colour accent) {
        boolean ours = brand.hex().equals(TownProfile.DEFAULT_BRAND);
        return new Theme(withAccent(ours ? DEFAULT_LIGHT : light(brand), accent), darkWithAccent(ours, brand, accent));
    }

    /** The theme of these two, or of the nearest that can be read. */
    public static Theme readableOf(Colour brand, Colour accent) {
        Colour readBrand = brand;
        Colour seenAccent = accent;
        for (Refusal refusal : refusals(brand, accent)) {
            if (refusal.field().equals("brandColour")) {
                readBrand = refusal.proposal();
            } else {
                seenAccent = refusal.proposal();
            }
        }
        return of(readBrand, seenAccent);
    }

    /** Whether this is the look that the pages have by themselves. */
    public boolean isDefault() {
        return light.equals(DEFAULT_LIGHT);
    }

    /** Why these two colours cannot be used; empty where they can. The accent is judged on a brand that can. */
    public static List<Refusal> refusals(Colour brand, Colour accent) {
        @Nullable Refusal ofBrand = refusalOfBrand(brand);
        Colour bar = ofBrand == null ? brand : ofBrand.proposal();
        return Stream.of(Stream.ofNullable(ofBrand), Stream.ofNullable(refusalOfAccent(accent, bar)))
                .flatMap(found -> found)
                .toList();
    }

    private static @Nullable Refusal refusalOfBrand(Colour brand) {
        if (readable(brand)) {
            return null;
        }
        return new Refusal(
                "brandColour",
                "town.brand-unreadable",
                brand.contrast(DAY.paper, DAY.ground),
                Colour.FOR_TEXT,
                brand.nearest(Theme::readable));
    }

    /** White is written on it, and it is written on white and on the pages' ground: the last is the hardest. */
    private static boolean readable(Colour brand) {
        return brand.contrast(DAY.paper, DAY.ground) >= Colour.FOR_TEXT;
    }

    private static @Nullable Refusal refusalOfAccent(Colour accent, Colour brand) {
        Palette bar = brand.hex().equals(TownProfile.DEFAULT_BRAND) ? DEFAULT_LIGHT : light(brand);
        if (seen(accent, bar.brand(), bar.brandDark())) {
            return null;
        }
        return new Refusal(
                "accentColour",
                "town.accent-unseen",
                accent.contrast(bar.brand(), bar.brandDark()),
                Colour.FOR_MARKS,
                accent.nearest(other -> seen(other, bar.brand(), bar.brandDark())));
    }

    private static boolean seen(Colour mark, Colour bar, Colour barHover) {
        return mark.contrast(bar, barHover) >= Colour.FOR_MARKS;
    }

    private static Palette light(Colour brand) {
        Colour soft = brand.tint(0.11);
        // Almost black has nothing darker: there the pointer makes it lighter.
        double lightness = brand.lightness() < 0.15 ? brand.lightness() + 0.1 : brand.lightness() * 0.74;
        Colour hover = brand.shade(lightness, 1).darkened(colour -> legible(colour, DAY, soft));
        Colour link = brand.darkened(colour -> legible(colour, DAY, soft));
        return new Palette(brand, hover, soft, Colour.WHITE, brand, link, brand.shade(0.155, 0.6));
    }

    private static Palette darkWithAccent(boolean ours, Colour brand, Colour accent) {
        Palette night = ours ? DEFAULT_DARK : dark(brand);
        return withAccent(night, accent.nearest(mark -> seen(mark, night.brandSoft(), NIGHT.ground)));
    }

    private static Palette dark(Colour chosen) {
        Colour soft =
                chosen.shade(0.19, 0.55).darkened(ground -> NIGHT.inkSoft.contrast(ground) >= Colour.FOR_TEXT + 0.5);
        Colour brand = chosen.shade(0.69, 0.7).lightened(colour -> legible(colour, NIGHT, soft));
        Colour hover = chosen.shade(Math.min(1, brand.lightness() + 0.11), 0.7)
                .lightened(colour -> legible(colour, NIGHT, soft));
        Colour link = chosen.shade(Math.min(1, brand.lightness() + 0.04), 0.7)
                .lightened(colour -> legible(colour, NIGHT, soft));
        Colour onBrand = chosen.shade(0.1, 0.8).darkened(colour -> colour.contrast(brand, hover) >= Colour.FOR_TEXT);
        return new Palette(brand, hover, soft, onBrand, brand, link, chosen.shade(0.06, 0.4));
    }

    private static boolean legible(Colour text, Neutrals page, Colour soft) {
        return text.contrast(page.paper, page.ground) >= Colour.FOR_TEXT && text.contrast(soft) >= Colour.FOR_TEXT;
    }

    private static Palette withAccent(Palette palette, Colour accent) {
        return new Palette(
                palette.brand(),
                palette.brandDark(),
                palette.brandSoft(),
                palette.onBrand(),
                accent,
                palette.link(),
                palette.footer());
    }
}
