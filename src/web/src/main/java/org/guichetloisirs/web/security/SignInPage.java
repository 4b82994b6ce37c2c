package org.guichetloisirs.web.security;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetloisirs.core.staff.Role;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Signing in: one page for families and staff, one sentence for every way in which it fails. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    @Inject
    private Query query;

    @Inject
    private Texts texts;

    private @Nullable String name;
    private @Nullable String password;

    /** Whoever is signed in already goes on. */
    public void skipIfSignedIn() throws IOException {
        if (signedIn.isCitizen() || signedIn.isAdministrator()) {
            goOn(signedIn.isAdministrator() ? Role.ADMINISTRATOR : Role.CITIZEN);
        }
    }

    /** Signs in and returns to the page that asked, or tells that it cannot be. */
    public void signIn() throws IOException, ServletException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String typedName = name == null ? "" : name.strip();
        String address = ClientAddress.of(request);
        if (throttle.isExceeded(typedName, address)) {
            problems.onPage(texts.plain("sign-in.too-many"));
            return;
        }
        if (request.getUserPrincipal() != null) {
            // A form left open while somebody else signed in from another tab: the one who signs in now is the one.
            request.logout();
        }
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(typedName, password == null ? "" : password))
                        .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throttle.failed(typedName, address);
            problems.onPage(texts.plain("sign-in.wrong"));
            return;
        }
        throttle.succeeded(typedName, address);
        // Whoever knew the session before it was worth something does not know it any more.
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        goOn(signedIn.isAdministrator() ? Role.ADMINISTRATOR : Role.CITIZEN);
    }

    private void goOn(Role role) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + SignInRoute.onward(query.text("next"), role));
    }

    /** Whether a session ended under somebody's hands. */
    public boolean isExpired() {
        return query.text("expired").equals("1");
    }

    /** E-mail address, or login of the staff. */
    public @Nullable String getName() {
        return name;
    }

    /** Keeps what was typed. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never written back. */
    public @Nullable String getPassword() {
        return null;
    }

    /** Keeps the password until the request ends. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
