package org.guichetloisirs.sandbox;

/** The sandbox could not start; the message is one sentence that says why and what to do. */
public final class SandboxStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SandboxStartException(String sentence) {
        super(sentence);
    }

    SandboxStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
