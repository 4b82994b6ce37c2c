package org.guichetloisirs.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a field, asked by the tags while they are rendered. */
public final class FieldState {

    private FieldState() {}

    /** Whether something is said about the field. */
    public static boolean invalid(@Nullable String field) {
        return !messages(field).isEmpty();
    }

    /** What is said about the field; empty when nothing is. */
    public static String problem(@Nullable String field) {
        List<FacesMessage> messages = messages(field);
        return messages.isEmpty() ? "" : messages.get(0).getSummary();
    }

    /** The ids of the elements that explain the field, or null when there is none: {@code aria-describedby}. */
    public static @Nullable String describedBy(String field, @Nullable String hint) {
        String ids =
                (hint == null || hint.isEmpty() ? "" : field + "-hint ") + (invalid(field) ? field + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    private static List<FacesMessage> messages(@Nullable String field) {
        return field == null ? List.of() : FacesContext.getCurrentInstance().getMessageList(field);
    }
}
