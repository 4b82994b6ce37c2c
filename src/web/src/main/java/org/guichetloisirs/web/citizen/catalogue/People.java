package org.guichetloisirs.web.citizen.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** Whom the family registers: its members, and the one that the address names ({@code person}). */
@Named
@RequestScoped
public class People {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Query query;

    /** The family's members; nobody for a visitor. */
    public List<MemberView> getAll() {
        return signedIn.isCitizen() ? signedIn.household().members() : List.of();
    }

    /** The person chosen; the only one there is; null while nobody is chosen. */
    public @Nullable MemberView getChosen() {
        Long id = query.id("person");
        List<MemberView> all = getAll();
        if (id == null && all.size() == 1) {
            return all.get(0);
        }
        return all.stream()
                .filter(member -> id != null && member.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** The chosen person's id for an address; empty while nobody is chosen. */
    public String getChosenId() {
        MemberView chosen = getChosen();
        return chosen == null ? "" : Long.toString(chosen.id());
    }
}
