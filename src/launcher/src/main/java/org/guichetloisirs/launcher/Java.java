package org.guichetloisirs.launcher;

import java.nio.file.Path;

/** The Java this launcher runs on; everything it starts runs on the same. */
final class Java {
    private Java() {}

    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
