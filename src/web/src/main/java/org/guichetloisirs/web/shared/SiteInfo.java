package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.eclipse.microprofile.config.Config;
import org.guichetloisirs.core.kernel.AppClock;

/** Whose desk this is, and what the present moment is for it. */
@Named("site")
@ApplicationScoped
public class SiteInfo {

    @Inject
    private Config config;

    @Inject
    private AppClock clock;

    /** The operator's name. */
    public String getTownName() {
        return text("guichet.town.name");
    }

    /** The town it serves. */
    public String getMunicipality() {
        return text("guichet.town.municipality");
    }

    /** Where to write for help; may be empty. */
    public String getEmail() {
        return text("guichet.town.email");
    }

    /** Where to call for help; may be empty. */
    public String getPhone() {
        return text("guichet.town.phone");
    }

    /** Today in the town. */
    public LocalDate getToday() {
        return clock.today();
    }

    /** The server's moment, for a countdown that does not trust the device's clock. */
    public long getNowMillis() {
        return clock.now().toEpochMilli();
    }

    private String text(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("");
    }
}
