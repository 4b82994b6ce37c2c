package org.guichetloisirs.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as the database keeps them: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 32 bytes (OWASP's
 * Password Storage Cheat Sheet). One computation costs a noticeable part of a second of CPU, on purpose.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int ROUNDS = 210_000;

    private Pbkdf2PasswordHash hash;

    /** Compared where there is no account, so that its absence does not show in the time. */
    private String decoy;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected PasswordHasher() {}

    /** The platform's implementation; it is a dependent bean, so that these settings are this bean's own. */
    @Inject
    public PasswordHasher(Pbkdf2PasswordHash hash) {
        this(hash, ROUNDS);
    }

    /** For tests: fewer rounds cost less time. */
    public PasswordHasher(Pbkdf2PasswordHash hash, int rounds) {
        this.hash = hash;
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(rounds),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        this.decoy = hash.generate("nobody has this password".toCharArray());
    }

    /** What to keep of a password; different each time. */
    public String hash(String password) {
        return hash.generate(comparable(password));
    }

    /** Whether this is the password that was kept; for null (nobody) always false, after the same work. */
    public boolean matches(String password, @Nullable String kept) {
        boolean equal = hash.verify(comparable(password), kept == null ? decoy : kept);
        return equal && kept != null;
    }

    /** An é typed as one character or as two is the same é. */
    private static char[] comparable(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    }
}
