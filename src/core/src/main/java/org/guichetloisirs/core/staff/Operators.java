package org.guichetloisirs.core.staff;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichetloisirs.core.account.PasswordHasher;
import org.guichetloisirs.core.account.PasswordRule;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** The staff's sign-ins to the back-office. */
@Stateless
@DeclareRoles({"CITIZEN", "ADMINISTRATOR"})
public class Operators {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,59}");
    private static final int LONGEST_NAME = 120;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private AuditTrail audit;

    /** For the container. */
    public Operators() {}

    /** For tests: the same object without a container. */
    public Operators(EntityManager em, AppClock clock, PasswordHasher hasher, AuditTrail audit) {
        this.em = em;
        this.clock = clock;
        this.hasher = hasher;
        this.audit = audit;
    }

    /** The operator whose login and password these are; empty otherwise, after the same work. */
    public Optional<OperatorView> authenticate(String login, String password) {
        Optional<StaffOperator> operator = byLogin(normal(login));
        boolean right = hasher.matches(
                password, operator.map(StaffOperator::passwordHash).orElse(null));
        return operator.filter(known -> right).map(StaffOperator::view);
    }

    /**
     * Adds an operator.
     *
     * @return its id
     * @throws BusinessRuleViolation {@code staff.login}, {@code staff.login-taken} (field {@code login}),
     *     {@code staff.name} (field {@code displayName}) or a rule of the password (field {@code password})
     */
    @Permitted(Role.ADMINISTRATOR)
    public long create(String login, String displayName, String password) {
        return add(login, displayName, password);
    }

    /**
     * Adds the very first operator, without whom nobody could add any; does nothing once there is one.
     *
     * @throws BusinessRuleViolation as {@link #create}
     */
    public void createFirst(String login, String displayName, String password) {
        if (!any()) {
            add(login, displayName, password);
        }
    }

    /** Whether the house has an operator; without one nobody has used it. */
    public boolean any() {
        return em.createQuery("select count(o) from StaffOperator o", Long.class)
                        .getSingleResult()
                > 0;
    }

    private long add(String typedLogin, String displayName, String password) {
        String login = normal(typedLogin);
        if (!LOGIN.matcher(login).matches()) {
            throw new BusinessRuleViolation("staff.login").onField("login");
        }
        if (displayName.isBlank() || displayName.strip().length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("staff.name").onField("displayName");
        }
        PasswordRule.problem(password, login).ifPresent(problem -> {
            throw problem.onField("password");
        });
        if (byLogin(login).isPresent()) {
            throw new BusinessRuleViolation("staff.login-taken").onField("login");
        }
        StaffOperator operator =
                new StaffOperator(login, displayName.strip(), hasher.hash(password), Role.ADMINISTRATOR, clock.now());
        em.persist(operator);
        audit.record("staff.operator-added", "operator:" + login, displayName.strip());
        return operator.id();
    }

    private Optional<StaffOperator> byLogin(String login) {
        return em.createQuery("select o from StaffOperator o where o.login = :login", StaffOperator.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
