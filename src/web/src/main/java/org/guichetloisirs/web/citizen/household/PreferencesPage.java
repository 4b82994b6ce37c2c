package org.guichetloisirs.web.citizen.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;

/** «Mon profil → Préférences → Sauvegarder». */
@Named
@RequestScoped
public class PreferencesPage {

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    private boolean confirmationByEmail;
    private boolean remindersByEmail;
    private boolean newsByEmail;

    @PostConstruct
    void load() {
        Preferences now = accounts.view(signedIn.accountId()).preferences();
        confirmationByEmail = now.confirmationByEmail();
        remindersByEmail = now.remindersByEmail();
        newsByEmail = now.newsByEmail();
    }

    /** «Sauvegarder». */
    public String save() {
        accounts.savePreferences(
                signedIn.accountId(), new Preferences(confirmationByEmail, remindersByEmail, newsByEmail));
        return Paths.to("preferences", "notice", "preferences-saved");
    }

    public boolean isConfirmationByEmail() {
        return confirmationByEmail;
    }

    public void setConfirmationByEmail(boolean confirmationByEmail) {
        this.confirmationByEmail = confirmationByEmail;
    }

    public boolean isRemindersByEmail() {
        return remindersByEmail;
    }

    public void setRemindersByEmail(boolean remindersByEmail) {
        this.remindersByEmail = remindersByEmail;
    }

    public boolean isNewsByEmail() {
        return newsByEmail;
    }

    public void setNewsByEmail(boolean newsByEmail) {
        this.newsByEmail = newsByEmail;
    }
}
