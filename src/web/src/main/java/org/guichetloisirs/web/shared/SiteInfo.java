package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

/** Whose desk this is, and what the present moment is for it. One page shows one state of the profile. */
@Named("site")
@RequestScoped
public class SiteInfo {

    @Inject
    private AppClock clock;

    @Inject
    private TownProfiles profiles;

    private @Nullable TownProfile profile;

    /** What the town says of itself. */
    public TownProfile profile() {
        if (profile == null) {
            profile = profiles.current();
        }
        return profile;
    }

    /** The operator's name. */
    public String getTownName() {
        return profile().name();
    }

    /** The town it serves. */
    public String getMunicipality() {
        return profile().municipality();
    }

    /** Where to write for help; may be empty. */
    public String getEmail() {
        return profile().email();
    }

    /** Where to call for help, as it is dialled; may be empty. */
    public String getPhone() {
        return profile().phone();
    }

    /** Whether English may be chosen. */
    public boolean isEnglishOffered() {
        return profile().englishOffered();
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
