package org.guichetloisirs.core.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who runs the present use case, as the server's own sign-in knows it. */
@Dependent
public class Caller {

    /** The name in the records where nobody is signed in: timers, the start. */
    public static final String NOBODY = "système";

    private static final String OPERATOR = "operator:";

    private final SecurityContext security;

    /** The server's view of the caller; tests give one of their own. */
    @Inject
    public Caller(SecurityContext security) {
        this.security = security;
    }

    /** {@code account:ID}, {@code operator:LOGIN}, or {@code système} where nobody is signed in (timers, start). */
    public String name() {
        @Nullable Principal principal = security.getCallerPrincipal();
        return principal == null || principal.getName() == null ? NOBODY : principal.getName();
    }

    /** A name as colleagues read it: {@code LOGIN} of {@code operator:LOGIN}, anything else as it is; empty for none. */
    public static String shown(@Nullable String name) {
        return name == null ? "" : name.startsWith(OPERATOR) ? name.substring(OPERATOR.length()) : name;
    }

    /** Whether the caller has the role. */
    public boolean has(Role role) {
        return security.isCallerInRole(role.name());
    }
}
