package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Settings;

/** Whose desk this is, and what the present moment is for it. */
@Named("site")
@ApplicationScoped
public class SiteInfo {

    @Inject
    private AppClock clock;

    /** The operator's name. */
    public String getTownName() {
        return Settings.TOWN_NAME.text();
    }

    /** The town it serves. */
    public String getMunicipality() {
        return Settings.TOWN_MUNICIPALITY.text();
    }

    /** Where to write for help; may be empty. */
    public String getEmail() {
        return Settings.TOWN_EMAIL.text();
    }

    /** Where to call for help; may be empty. */
    public String getPhone() {
        return Settings.TOWN_PHONE.text();
    }

    /** Today in the town. */
    public LocalDate getToday() {
        return clock.today();
    }

    /** The server's moment, for a countdown that does not trust the device's clock. */
    public long getNowMillis() {
        return clock.now().toEpochMilli();
    }
}
