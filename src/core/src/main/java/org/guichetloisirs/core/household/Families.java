package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** Families in the hands of staff: found by what somebody at the counter says of itself. */
@Stateless
@Permitted(Role.ADMINISTRATOR)
public class Families {

    private static final int FEWEST_DIGITS = 4;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    /** For the container. */
    public Families() {}

    Families(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /**
     * The families of which a member bears these names (first letters do, accents and case do not matter), whose e-mail
     * address begins so, or whose telephone or card number contains these digits (four or more).
     *
     * @param most at most so many
     */
    public List<FamilyRow> find(String text, int most) {
        Set<Long> found = new LinkedHashSet<>();
        String digits = text.replaceAll("\\D", "");
        String said = text.strip();
        if (said.contains("@")) {
            found.addAll(addressed(said, most));
        } else if (digits.length() >= FEWEST_DIGITS) {
            found.addAll(numbered(digits, most));
        } else {
            found.addAll(named(SearchText.fold(said), most));
            // One word may also be how an address begins.
            if (!said.isEmpty() && !said.contains(" ")) {
                found.addAll(addressed(said, most));
            }
        }
        HouseholdReader reader = new HouseholdReader(em, accounts);
        return found.stream()
                .limit(most)
                .map(id -> row(reader, reader.load(id)))
                .toList();
    }

    private FamilyRow row(HouseholdReader reader, Household household) {
        HouseholdView view = reader.view(household);
        return new FamilyRow(
                view.id(),
                view.name(),
                view.members().stream().map(MemberView::fullName).collect(Collectors.joining(", ")),
                view.addressLine() + ", " + view.city(),
                view.phone(),
                view.cardNumber(),
                view.status());
    }

    private List<Long> addressed(String start, int most) {
        return ofAccounts(accounts.startingWith(start, most), most);
    }

    private List<Long> ofAccounts(Collection<Long> accountIds, int most) {
        return accountIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select h.id from Household h where h.accountId in :accounts order by h.id", Long.class)
                        .setParameter("accounts", accountIds)
                        .setMaxResults(most)
                        .getResultList();
    }

    private List<Long> numbered(String digits, int most) {
        return em.createQuery(
                        "select h.id from Household h where h.cardNumber = :digits or h.phone like :part order by h.id",
                        Long.class)
                .setParameter("digits", digits)
                .setParameter("part", "%" + digits + "%")
                .setMaxResults(most)
                .getResultList();
    }

    private List<Long> named(String folded, int most) {
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(folded.split(" "));
        StringBuilder asked = new StringBuilder("select m.householdId from HouseholdMember m where m.leftAt is null");
        for (int i = 0; i < words.size(); i++) {
            asked.append(" and m.searchKey like :word").append(i);
        }
        TypedQuery<Long> query = em.createQuery(asked + " order by m.searchKey, m.id", Long.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "% " + words.get(i) + "%");
        }
        return query.setMaxResults(most).getResultList();
    }
}
