package org.guichetloisirs.core.notification;

import java.time.Instant;

/** A mail that the caller has claimed and must now send. */
record OutgoingMail(
        long id, String recipient, String subject, String text, String html, Instant writtenAt, int attempts) {}
