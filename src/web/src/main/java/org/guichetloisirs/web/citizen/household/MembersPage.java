package org.guichetloisirs.web.citizen.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.jspecify.annotations.Nullable;

/** «Ma famille»: who may be registered. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    private Households households;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    /** «Retirer» of one person, once the question about it was answered. */
    public @Nullable String remove(long memberId) {
        try {
            households.removeMember(signedIn.household().id(), memberId);
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
            return null;
        }
        return Paths.to("members", "notice", "member-removed");
    }

    /** The household's members, the holder first. */
    public List<MemberView> getMembers() {
        return signedIn.household().members();
    }
}
