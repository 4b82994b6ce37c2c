package org.guichetloisirs.web.citizen.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.household.NewMember;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One person of the family: to add, or with {@code id} to correct. */
@Named
@RequestScoped
public class MemberPage {

    @Inject
    private Households households;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    @Inject
    private Query query;

    private @Nullable Long id;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable LocalDate birthDate;

    @PostConstruct
    void load() {
        id = query.id("id");
        if (id == null) {
            familyName = signedIn.household().members().stream()
                    .filter(MemberView::holder)
                    .map(MemberView::familyName)
                    .findFirst()
                    .orElse(null);
        }
        member().ifPresent(member -> {
            givenName = member.givenName();
            familyName = member.familyName();
            birthDate = member.birthDate();
        });
    }

    private Optional<MemberView> member() {
        return signedIn.household().members().stream()
                .filter(member -> id != null && member.id() == id)
                .findFirst();
    }

    /** Somebody who is not of this family is nobody's page. */
    public @Nullable String open() {
        return id != null && member().isEmpty() ? Paths.to("members") : null;
    }

    /** «Ajouter cette personne» or «Sauvegarder». */
    public @Nullable String save() {
        NewMember person =
                new NewMember(givenName == null ? "" : givenName, familyName == null ? "" : familyName, birthDate);
        try {
            if (id == null) {
                households.addMember(signedIn.household().id(), person);
                return Paths.to("members", "notice", "member-added");
            }
            households.updateMember(signedIn.household().id(), id, person);
            return Paths.to("members", "notice", "member-saved");
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            return null;
        }
    }

    /** Whether a new person is added. */
    public boolean isAdding() {
        return id == null;
    }

    public @Nullable String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    public @Nullable String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}
