package org.guichetloisirs.core.reconciliation.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A file of the folder as it stands there. */
record FileFacts(Path path, String name, long size, Instant modifiedAt) {

    private static final int SHOWN_OF_NAME = 80;
    private static final int SHOWN_OF_DIGEST = 8;

    /** What a difference about the whole file is about. */
    String reference(String sha256) {
        return (name.length() <= SHOWN_OF_NAME ? name : name.substring(0, SHOWN_OF_NAME)) + ":"
                + sha256.substring(0, SHOWN_OF_DIGEST);
    }

    static FileFacts of(Path path) throws IOException {
        return new FileFacts(
                path,
                String.valueOf(path.getFileName()),
                Files.size(path),
                Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS));
    }
}
