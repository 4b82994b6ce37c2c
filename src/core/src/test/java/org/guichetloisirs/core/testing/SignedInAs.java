package org.guichetloisirs.core.testing;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import org.guichetloisirs.core.staff.Role;

/** The server's view of a caller, as the test wants it; {@code name} null for nobody. */
public record SignedInAs(String name, Set<Role> roles) implements SecurityContext {

    /** An administrator. */
    public static SignedInAs administrator() {
        return new SignedInAs("operator:admin", Set.of(Role.ADMINISTRATOR));
    }

    /** A family. */
    public static SignedInAs citizen() {
        return new SignedInAs("account:1", Set.of(Role.CITIZEN));
    }

    /** Nobody. */
    public static SignedInAs nobody() {
        return new SignedInAs(null, Set.of());
    }

    @Override
    public Principal getCallerPrincipal() {
        return name == null ? null : () -> name;
    }

    @Override
    public boolean isCallerInRole(String role) {
        return roles.stream().anyMatch(mine -> mine.name().equals(role));
    }

    @Override
    public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, AuthenticationParameters parameters) {
        throw new UnsupportedOperationException();
    }
}
