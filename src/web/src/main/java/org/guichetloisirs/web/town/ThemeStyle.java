package org.guichetloisirs.web.town;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import org.guichetloisirs.core.town.Colour;
import org.guichetloisirs.core.town.Palette;
import org.guichetloisirs.core.town.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A theme as a style sheet: the tokens of {@code guichet.css} that a town's colours replace. Its address says the two
 * colours and a mark of the sheet, so that it may be kept for a year: another colour, and another version of the product
 * that derives others from them, has another address (ADR 0031).
 */
public final class ThemeStyle {

    /** Text on the foot of a page, by day and by night; the foot itself is of the theme. */
    static final Colour ON_FOOTER_BY_DAY = Colour.of("#e8f0f3");

    static final Colour ON_FOOTER_BY_NIGHT = Colour.of("#d5e0e5");

    private static final String FOLDER = "/theme/";
    private static final String PREVIEW = "preview/";

    /** The address that was last asked for: every page of every family asks for the same. */
    private static final AtomicReference<@Nullable Known> KNOWN = new AtomicReference<>();

    private record Known(
            Colour brand, Colour accent, @Nullable String path) {}

    private ThemeStyle() {}

    /** The address of the sheet of these colours inside the site; null where the pages look so by themselves. */
    public static @Nullable String path(Colour brand, Colour accent) {
        Known known = KNOWN.get();
        if (known == null || !known.brand.equals(brand) || !known.accent.equals(accent)) {
            Theme theme = Theme.readableOf(brand, accent);
            String path = theme.isDefault() ? null : FOLDER + file(brand, accent) + "?v=" + mark(sheet(theme));
            known = new Known(brand, accent, path);
            KNOWN.set(known);
        }
        return known.path;
    }

    /** The address of a sheet that dresses only the samples of the settings page. */
    public static String previewPath(Colour brand, Colour accent) {
        return FOLDER + PREVIEW + file(brand, accent);
    }

    private static String file(Colour brand, Colour accent) {
        return brand.hex().substring(1) + "-" + accent.hex().substring(1) + ".css";
    }

    /** The sheet for whole pages: by day, and by night where that is preferred. */
    static String sheet(Theme theme) {
        return ":root{" + tokens(theme.light()) + "}\n@media (prefers-color-scheme:dark){:root{" + tokens(theme.dark())
                + "}}\n";
    }

    /** The sheet for the two samples, each in its own light whatever the reader prefers. */
    static String previewSheet(Theme theme) {
        return ".preview-day{color-scheme:light;" + neutrals(Theme.DAY, ON_FOOTER_BY_DAY) + tokens(theme.light())
                + "--bar:var(--brand);--bar-hover:var(--brand-dark);--on-bar:var(--on-brand);"
                + "--logo-ground:transparent;--logo-space:0;}\n"
                + ".preview-night{color-scheme:dark;" + neutrals(Theme.NIGHT, ON_FOOTER_BY_NIGHT) + tokens(theme.dark())
                + "--bar:var(--brand-soft);--bar-hover:var(--ground);--on-bar:var(--ink);--logo-ground:#ffffff;--logo-space:4px 6px;}\n";
    }

    private static String tokens(Palette palette) {
        return token("brand", palette.brand())
                + token("brand-dark", palette.brandDark())
                + token("brand-soft", palette.brandSoft())
                + token("on-brand", palette.onBrand())
                + token("accent", palette.accent())
                + token("link", palette.link())
                + token("footer", palette.footer());
    }

    private static String neutrals(Theme.Neutrals page, Colour onFooter) {
        return token("ink", page.ink())
                + token("ink-soft", page.inkSoft())
                + token("line", page.line())
                + token("line-strong", page.lineStrong())
                + token("paper", page.paper())
                + token("ground", page.ground())
                + token("on-footer", onFooter);
    }

    private static String token(String name, Colour colour) {
        return "--" + name + ":" + colour.hex() + ";";
    }

    /** The mark of a sheet's content. */
    static String mark(String sheet) {
        CRC32 sum = new CRC32();
        sum.update(sheet.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
