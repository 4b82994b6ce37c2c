package org.guichetloisirs.core.notification;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A mail that the caller has claimed and must now send; {@code attachment} names the document to make for it. */
record OutgoingMail(
        long id,
        String recipient,
        String subject,
        String text,
        String html,
        Language language,
        @Nullable String attachment,
        Instant writtenAt,
        int attempts) {}
