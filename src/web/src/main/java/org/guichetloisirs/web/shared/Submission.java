package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A small plain form: one button about one row. It names its row by the row's own id, never by its position, so that a
 * list that changed meanwhile in another window cannot make the button mean another row. {@code ForgedRequestFilter}
 * guards it like every other POST.
 */
@RequestScoped
public class Submission {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Query query;

    /** The row on which the named action was asked for; null when it was not. */
    public @Nullable Long row(String action) {
        return isPosted() ? query.id(action) : null;
    }

    /** Whether the named action was asked for. */
    public boolean asks(String action) {
        return isPosted() && !query.text(action).isEmpty();
    }

    private boolean isPosted() {
        return request.getMethod().equals("POST");
    }
}
