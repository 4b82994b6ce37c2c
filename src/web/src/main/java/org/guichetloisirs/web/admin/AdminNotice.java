package org.guichetloisirs.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.guichetloisirs.core.household.Approvals;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** What was just done, said once at the head of the page that follows: {@code ?done=approved&household=100}. */
@Named
@RequestScoped
public class AdminNotice {

    private static final Set<String> ABOUT_A_HOUSEHOLD = Set.of("approved", "refused");
    private static final Set<String> PLAIN = Set.of(
            "season-saved",
            "group-saved",
            "payment-settled",
            "settings-saved",
            "desk-closed",
            "desk-opened",
            "reconciliation-started",
            "difference-taken",
            "difference-noted",
            "difference-resolved");

    @Inject
    private Query query;

    @Inject
    private AdminTexts texts;

    @Inject
    private Approvals approvals;

    private @Nullable String sentence;

    /** The sentence, or nothing. */
    public String getSentence() {
        if (sentence == null) {
            sentence = FacesContext.getCurrentInstance().isPostback() ? "" : read();
        }
        return sentence;
    }

    private String read() {
        String done = query.text("done");
        Long household = query.id("household");
        if (ABOUT_A_HOUSEHOLD.contains(done) && household != null) {
            return texts.with(
                    "done." + done, approvals.detail(household).household().name());
        }
        return PLAIN.contains(done) ? texts.plain("done." + done) : "";
    }
}
