package org.guichetloisirs.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Signing in by our own page. A stranger at a closed page is sent to it with that page's address, and nothing is kept
 * for him meanwhile: Jakarta Security's own form mechanism would open a session for every such visit.
 *
 * <p>Who signed in is kept in the session by ourselves and told to the server anew with each request. Its own way
 * ({@code @AutoApplySession}) loses the roles of a request now and then while others are answered at the same time, and the
 * page is then closed to whoever may open it (Payara's issue 6145).
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String IN_SESSION = SignInMechanism.class.getName();

    @Inject
    private IdentityStoreHandler identityStores;

    /** Who signed in, as long as the session lives. */
    private record Known(String name, Set<String> roles) implements Serializable {}

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            CredentialValidationResult result =
                    identityStores.validate(context.getAuthParameters().getCredential());
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                // Nothing is written to the answer: the sign-in page says what is to be said.
                return AuthenticationStatus.SEND_FAILURE;
            }
            Known known = new Known(result.getCallerPrincipal().getName(), Set.copyOf(result.getCallerGroups()));
            request.getSession().setAttribute(IN_SESSION, known);
            return tell(context, known);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(IN_SESSION) instanceof Known known) {
            return tell(context, known);
        }
        if (context.isProtected()) {
            sendToSignIn(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.doNothing();
    }

    private static AuthenticationStatus tell(HttpMessageContext context, Known known) {
        return context.notifyContainerAboutLogin(known.name(), known.roles());
    }

    /** Signs out. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(IN_SESSION);
        }
        context.cleanClientSubject();
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String address = request.getContextPath() + SignInRoute.to(request);
        try {
            if (request.getHeader("Faces-Request") == null) {
                // Relative to the site, so that a proxy that speaks https for us needs no help.
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address);
            } else {
                // The script that refreshes a part of a page follows a redirect only in its own language.
                response.setContentType("text/xml");
                response.setCharacterEncoding("UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + address.replace("&", "&amp;") + "\"/></partial-response>");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
