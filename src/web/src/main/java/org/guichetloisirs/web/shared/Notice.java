package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/**
 * What was just done, said once at the head of the page that follows: the address carries its name
 * ({@code ?notice=saved}), so that nothing is kept in a session.
 */
@Named
@RequestScoped
public class Notice {

    private static final Set<String> KNOWN = Set.of(
            "preferences-saved",
            "profile-saved",
            "password-changed",
            "member-added",
            "member-saved",
            "member-removed",
            "place-released",
            "time-extended",
            "place-held",
            "list-joined",
            "list-left",
            "list-saved",
            "offer-taken",
            "offer-refused",
            "difference-to-pay",
            "group-changed",
            "registration-cancelled",
            "verification-sent",
            "signed-out");

    @Inject
    private Query query;

    @Inject
    private Texts texts;

    /** The sentence, or nothing. */
    public String getSentence() {
        String name = query.text("notice");
        boolean said =
                KNOWN.contains(name) && !FacesContext.getCurrentInstance().isPostback();
        return said ? texts.plain("notice." + name) : "";
    }
}
