package org.guichetloisirs.core.town;

/**
 * The colours of a town's theme for one preference, light or dark; each is a token of the pages' style.
 *
 * @param brand the ground of header and main buttons, and the text and edge of second buttons
 * @param brandDark the brand under the pointer
 * @param brandSoft a quiet ground in the brand's hue
 * @param onBrand text on the brand
 * @param accent the mark of where one is, on the menu's bar
 * @param link text of links
 * @param footer the ground of the foot of each page
 */
public record Palette(
        Colour brand, Colour brandDark, Colour brandSoft, Colour onBrand, Colour accent, Colour link, Colour footer) {}
