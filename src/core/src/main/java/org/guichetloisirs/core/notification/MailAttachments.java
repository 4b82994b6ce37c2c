package org.guichetloisirs.core.notification;

import java.util.Optional;

/**
 * Makes the documents that go with mail. Each feature above that has documents implements it, as an application-scoped
 * bean, and knows its own references by how they begin.
 */
public interface MailAttachments {

    /**
     * The document, in the language of this thread; empty where the reference names none of this feature's.
     *
     * @param reference what named it when the mail was written
     */
    Optional<MailAttachment> make(String reference);
}
