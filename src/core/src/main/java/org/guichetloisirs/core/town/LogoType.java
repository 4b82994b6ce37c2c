package org.guichetloisirs.core.town;

import java.util.Optional;

/** The kinds of image that a logo may be; none of them can carry a script (ADR 0031). */
public enum LogoType {
    /** With or without transparency. */
    PNG("image/png", "png", 0x89, 'P', 'N', 'G'),
    /** A photograph, or a logo on its own ground. */
    JPEG("image/jpeg", "jpg", 0xff, 0xd8, 0xff);

    private final String mediaType;
    private final String extension;
    private final int[] beginning;

    LogoType(String mediaType, String extension, int... beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /** The kind of this file, by how it begins: its name says nothing. */
    public static Optional<LogoType> of(byte[] file) {
        for (LogoType type : values()) {
            if (type.begins(file)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] file) {
        for (int i = 0; i < beginning.length; i++) {
            if (file.length <= i || (file[i] & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
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
