package org.guichetloisirs.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.staff.Operators;
import org.guichetloisirs.core.staff.Role;

/** Families by e-mail address, staff by login: whoever types an @ is a family. */
@ApplicationScoped
public class DeskIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    @Inject
    private Operators operators;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String name = typed.getCaller();
        String password = typed.getPasswordAsString();
        return name.indexOf('@') >= 0
                ? accounts.authenticate(name, password)
                        .map(account -> new CredentialValidationResult(
                                SignedIn.ACCOUNT + account.accountId(), Set.of(Role.CITIZEN.name())))
                        .orElse(CredentialValidationResult.INVALID_RESULT)
                : operators
                        .authenticate(name, password)
                        .map(operator -> new CredentialValidationResult(
                                SignedIn.OPERATOR + operator.login(),
                                Set.of(operator.role().name())))
                        .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
