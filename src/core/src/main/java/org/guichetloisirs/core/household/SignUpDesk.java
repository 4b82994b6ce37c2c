package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.PasswordRule;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link SignUps}; nobody else calls it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignUpDesk {

    /** The age from which one may hold a household. */
    static final int ADULT = 18;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private Accounts accounts;

    /** For the container. */
    public SignUpDesk() {}

    SignUpDesk(EntityManager em, AppClock clock, Accounts accounts) {
        this.em = em;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** Everything that is wrong with the form, in its order. */
    public List<BusinessRuleViolation> problems(SignUp form) {
        List<BusinessRuleViolation> found =
                new ArrayList<>(Person.problems(form.givenName(), form.familyName(), form.birthDate(), clock.today()));
        LocalDate birthDate = form.birthDate();
        if (birthDate != null
                && !birthDate.isAfter(clock.today())
                && birthDate.isAfter(clock.today().minusYears(ADULT))) {
            found.add(new BusinessRuleViolation("household.holder-under-age", ADULT).onField("birthDate"));
        }
        String name = checkEmail(form.email(), found);
        checkPhone(form.phone(), found);
        found.addAll(CheckedAddress.problems(form.address(), new Streets(em)));
        PasswordRule.problem(form.password(), name).ifPresent(problem -> found.add(problem.onField("password")));
        claimed(form)
                .filter(card -> !LeisureCard.valid(card))
                .ifPresent(card ->
                        found.add(new BusinessRuleViolation("household.card-number").onField("claimedCardNumber")));
        return found;
    }

    /**
     * Opens account and household together.
     *
     * @return false, and nothing was written, where the address has an account
     */
    public boolean open(SignUp form, String passwordHash) {
        EmailAddress email = new EmailAddress(form.email());
        if (accounts.find(email).isPresent()) {
            return false;
        }
        long accountId = accounts.open(email, passwordHash, form.preferences());
        Household household = new Household(
                accountId,
                CheckedAddress.of(form.address()),
                new PhoneNumber(form.phone()),
                claimed(form).orElse(null),
                clock.now());
        em.persist(household);
        NewMember holder = new NewMember(form.givenName(), form.familyName(), form.birthDate());
        em.persist(new HouseholdMember(household.id(), Person.of(holder, clock.today()), true));
        return true;
    }

    /** Tells the owner of an address that somebody asked for an account with it. */
    public void tellOwner(EmailAddress email) {
        accounts.tellOwner(email);
    }

    private static Optional<String> claimed(SignUp form) {
        @Nullable String typed = form.claimedCardNumber();
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LeisureCard.compact(typed));
    }

    private static String checkEmail(String typed, List<BusinessRuleViolation> found) {
        if (typed.isBlank()) {
            found.add(new BusinessRuleViolation("household.required").onField("email"));
            return "";
        }
        try {
            return new EmailAddress(typed).localPart();
        } catch (BusinessRuleViolation problem) {
            found.add(problem.onField("email"));
            return "";
        }
    }

    private static void checkPhone(String typed, List<BusinessRuleViolation> found) {
        if (typed.isBlank()) {
            found.add(new BusinessRuleViolation("household.required").onField("phone"));
            return;
        }
        try {
            new PhoneNumber(typed);
        } catch (BusinessRuleViolation problem) {
            found.add(problem.onField("phone"));
        }
    }
}
