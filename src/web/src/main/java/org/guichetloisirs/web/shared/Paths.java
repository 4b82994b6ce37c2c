package org.guichetloisirs.web.shared;

/** Where an action leads: always by a redirect, so that Refresh repeats nothing. */
public final class Paths {

    private Paths() {}

    /**
     * A page of ours.
     *
     * @param page its name, such as {@code cart}
     * @param parameters names and values in turn
     */
    public static String to(String page, Object... parameters) {
        StringBuilder outcome = new StringBuilder("/" + page + ".xhtml?faces-redirect=true");
        for (int i = 0; i < parameters.length; i += 2) {
            outcome.append('&').append(parameters[i]).append('=').append(parameters[i + 1]);
        }
        return outcome.toString();
    }
}
