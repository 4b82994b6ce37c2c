package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.VerificationOutcome;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Query;

/**
 * The link of the mail that confirms an address ({@code token}). The page itself confirms nothing: programs that look
 * into mail open links, and only a person presses the button. {@code result} says what came of it.
 */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Query query;

    /** «Confirmer mon adresse». */
    public String confirm() {
        VerificationOutcome outcome = accounts.verify(getToken());
        String result = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        // Only a link that is out of date is needed again, to ask for a new one.
        return outcome == VerificationOutcome.EXPIRED
                ? Paths.to("verify", "result", result, "token", getToken())
                : Paths.to("verify", "result", result);
    }

    /** «Recevoir un nouveau lien». */
    public String resend() {
        accounts.resendVerification(getToken());
        return Paths.to("verify", "result", "sent");
    }

    /** What came of it: {@code ask}, {@code verified}, {@code already-verified}, {@code expired}, {@code sent}, {@code unknown}. */
    public String getState() {
        return switch (query.text("result")) {
            case "verified" -> "verified";
            case "already-verified" -> "already-verified";
            case "expired" -> "expired";
            case "sent" -> "sent";
            case "" -> getToken().isEmpty() ? "unknown" : "ask";
            default -> "unknown";
        };
    }

    private String getToken() {
        String token = query.text("token");
        return token.matches("[A-Za-z0-9_-]{1,200}") ? token : "";
    }
}
