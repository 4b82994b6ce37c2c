package org.guichetloisirs.launcher;

/** Why the site cannot be started; the message is one sentence in French for whoever typed the command. */
public final class LaunchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchProblem(String sentence) {
        super(sentence);
    }

    public LaunchProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
