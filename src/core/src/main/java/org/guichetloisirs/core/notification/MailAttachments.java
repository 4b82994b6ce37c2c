package org.guichetloisirs.core.notification;

/** Makes the documents that go with mail; the features above, which know them, implement it. */
public interface MailAttachments {

    /**
     * The document, in the language of this thread.
     *
     * @param reference what named it when the mail was written
     */
    MailAttachment make(String reference);
}
