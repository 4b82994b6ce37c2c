package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.PasswordHasher;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.guichetloisirs.core.kernel.PostalCode;
import org.guichetloisirs.core.kernel.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration town's streets and families, every one invented: addresses end in {@code exemple.test}, which never
 * exists (RFC 2606), telephone numbers are the 555-01xx kept for fiction, ages follow today. No mail is sent.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DemoFamilies {

    private static final String STREETS = "/demo/streets.csv";
    private static final int PARENT = 38;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHasher hasher;

    /** For the container. */
    public DemoFamilies() {}

    /** For tests: the same object without a container. */
    public DemoFamilies(EntityManager em, AppClock clock, Accounts accounts, PasswordHasher hasher) {
        this.em = em;
        this.clock = clock;
        this.accounts = accounts;
        this.hasher = hasher;
    }

    private record Family(
            String givenName,
            String familyName,
            String email,
            int phone,
            String civicNumber,
            String street,
            AccountStatus status,
            List<Child> children) {

        Family with(Child... those) {
            return new Family(givenName, familyName, email, phone, civicNumber, street, status, List.of(those));
        }
    }

    /** A child's name and age: whole years and as many months. */
    private record Child(String givenName, int years, int months) {}

    /** Writes streets and families in the caller's transaction; all of them sign in with this password. */
    public void load(String password) {
        StreetImport.run(streets(), new Streets(em), true);
        String hash = hasher.hash(password);
        for (Family family : families()) {
            add(family, hash);
        }
    }

    private static List<Family> families() {
        return List.of(
                family("Marie", "Tremblay", 101, "120", "rue Lafontaine", AccountStatus.ACTIVE)
                        .with(new Child("Zoé", 6, 3), new Child("Louis", 9, 5)),
                family("Julie", "Gagnon", 102, "45", "boulevard Mercure", AccountStatus.ACTIVE)
                        .with(new Child("Noah", 4, 1)),
                family("Martin", "Bouchard", 103, "210", "boulevard Lemire", AccountStatus.ACTIVE)
                        .with(new Child("Alice", 12, 8), new Child("Félix", 14, 2), new Child("Rose", 2, 6)),
                family("Nadia", "Côté", 104, "33", "Cockburn", AccountStatus.ACTIVE)
                        .with(),
                family("Sylvie", "Roy", 105, "18", "Heriot", AccountStatus.PENDING_APPROVAL)
                        .with(new Child("Émile", 7, 10)),
                family("Karim", "Benali", 106, "77", "Lindsay", AccountStatus.PENDING_APPROVAL)
                        .with(new Child("Inès", 10, 4), new Child("Adam", 5, 0)),
                family("Denis", "Lavoie", 107, "9", "Marchand", AccountStatus.REFUSED)
                        .with());
    }

    private static Family family(
            String givenName, String familyName, int phone, String number, String street, AccountStatus status) {
        String email = "famille." + SearchText.fold(familyName) + "@exemple.test";
        return new Family(givenName, familyName, email, phone, number, street, status, List.of());
    }

    private void add(Family family, String hash) {
        @Nullable
        String reason = family.status() == AccountStatus.REFUSED
                ? "Votre adresse ne correspond pas à celle de votre preuve de résidence. Écrivez-nous pour la corriger."
                : null;
        long accountId = accounts.openWithoutMail(
                new EmailAddress(family.email()), hash, Preferences.all(), family.status(), reason);
        Household household = new Household(
                accountId,
                new CheckedAddress(
                        street(family.street()),
                        CivicNumber.parse(family.civicNumber()).orElseThrow(),
                        "",
                        "",
                        "",
                        new PostalCode("J2B 1A1")),
                new PhoneNumber("819 555-0" + family.phone()),
                null,
                clock.now());
        em.persist(household);
        if (family.status() == AccountStatus.ACTIVE) {
            household.admit(LeisureCard.random(), Residency.RESIDENT);
        }
        LocalDate today = clock.today();
        Person parent = new Person(
                family.givenName(),
                family.familyName(),
                today.minusYears(PARENT).minusDays(100));
        em.persist(new HouseholdMember(household.id(), parent, true));
        for (Child child : family.children()) {
            LocalDate born = today.minusYears(child.years()).minusMonths(child.months());
            Person person = new Person(child.givenName(), family.familyName(), born);
            em.persist(new HouseholdMember(household.id(), person, false));
        }
    }

    private long street(String label) {
        Optional<Street> street = new Streets(em)
                .startingWith(label, 10).stream()
                        .filter(found -> found.label().equals(label))
                        .findFirst();
        return street.map(Street::id).orElseThrow(() -> new IllegalStateException("demo/streets.csv lacks " + label));
    }

    private static byte[] streets() {
        try (InputStream in = DemoFamilies.class.getResourceAsStream(STREETS)) {
            if (in == null) {
                throw new IllegalStateException(STREETS + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
