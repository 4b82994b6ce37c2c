package org.guichetloisirs.core.town;

import java.io.Serializable;

/**
 * The town's logo, without its bytes.
 *
 * @param mark the mark of its content, which is part of its address: another image has another address
 * @param type what kind of image it is
 * @param width in pixels
 * @param height in pixels
 * @param saysName whether it is written with the town's name, which then need not stand beside it
 */
public record TownLogo(String mark, LogoType type, int width, int height, boolean saysName) implements Serializable {

    /** Its address inside the site, such as {@code /logo/0123456789abcdef.png}. */
    public String path() {
        return "/logo/" + mark + "." + type.extension();
    }
}
