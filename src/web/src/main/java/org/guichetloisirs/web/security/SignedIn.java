package org.guichetloisirs.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.guichetloisirs.core.account.AccountView;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.staff.Role;
import org.jspecify.annotations.Nullable;

/** Who is asking for this page. What a page needs of them is read once a request, from the rows, never from a session. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    static final String ACCOUNT = "account:";
    static final String OPERATOR = "operator:";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Households households;

    private @Nullable AccountView account;
    private @Nullable HouseholdView household;

    /** Whether a family is signed in. */
    public boolean isCitizen() {
        return principal().startsWith(ACCOUNT) && request.isUserInRole(Role.CITIZEN.name());
    }

    /** Whether a member of the staff is signed in. */
    public boolean isAdministrator() {
        return principal().startsWith(OPERATOR) && request.isUserInRole(Role.ADMINISTRATOR.name());
    }

    /**
     * The family's account.
     *
     * @throws IllegalStateException if no family is signed in: the page should have been closed in web.xml
     */
    public long accountId() {
        if (!isCitizen()) {
            throw new IllegalStateException("No family is signed in at " + request.getServletPath());
        }
        return Long.parseLong(principal().substring(ACCOUNT.length()));
    }

    /** The family's account as it stands. */
    public AccountView account() {
        if (account == null) {
            account = accounts.view(accountId());
        }
        return account;
    }

    /** The family's household as it stands. */
    public HouseholdView household() {
        if (household == null) {
            household = households.forAccount(accountId());
        }
        return household;
    }

    /** The id of the family's household. */
    public long householdId() {
        return household().id();
    }

    /** For EL: {@link #account()}. */
    public AccountView getAccount() {
        return account();
    }

    /** For EL: {@link #household()}. */
    public HouseholdView getHousehold() {
        return household();
    }

    /** The family's address; empty when no family is signed in. */
    public String getEmail() {
        return isCitizen() ? account().email() : "";
    }

    /** The operator's login; empty when nobody of the staff is signed in. */
    public String getOperator() {
        return isAdministrator() ? principal().substring(OPERATOR.length()) : "";
    }

    /** Forgets what was read, after a page changed it and goes on in the same request. */
    public void refresh() {
        account = null;
        household = null;
    }

    /** Ends the session. */
    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/index.xhtml?faces-redirect=true&notice=signed-out";
    }

    private String principal() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }
}
