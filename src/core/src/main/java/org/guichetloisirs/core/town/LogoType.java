package org.guichetloisirs.core.town;

/** The kinds of image that a logo may be; none of them can carry a script (ADR 0031). */
public enum LogoType {
    /** With or without transparency. */
    PNG("image/png", "png"),
    /** A photograph, or a logo on its own ground. */
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String extension;

    LogoType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As HTTP and mail name it. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of its file name, without a dot. */
    public String extension() {
        return extension;
    }
}
