package org.guichetloisirs.core.notification;

/** A mail in words: subject on one line, and both bodies. */
record RenderedMail(String subject, String text, String html) {}
