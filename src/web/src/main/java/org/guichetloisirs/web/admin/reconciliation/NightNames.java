package org.guichetloisirs.web.admin.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.reconciliation.DiscrepancyView;
import org.guichetloisirs.core.reconciliation.Light;
import org.guichetloisirs.core.reconciliation.NightView;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.web.admin.AdminTexts;
import org.guichetloisirs.web.shared.Formats;
import org.jspecify.annotations.Nullable;

/** What several pages of the reconciliation call the same. */
@Named
@ApplicationScoped
public class NightNames {

    @Inject
    private AdminTexts texts;

    @Inject
    private AppClock clock;

    /** A colleague, or the system. */
    public String person(@Nullable String name) {
        return Caller.shown(name);
    }

    /** A whole number as the reader's language writes it. */
    public String number(int value) {
        return NumberFormat.getIntegerInstance(Language.current().locale()).format(value);
    }

    /** How long the run took, or takes so far. */
    public String duration(NightView night) {
        Instant end = night.endedAt() == null ? clock.now() : night.endedAt();
        long seconds = Math.max(0, Duration.between(night.startedAt(), end).toSeconds());
        return seconds < 60
                ? texts.with("night.seconds", seconds)
                : texts.with("night.minutes", seconds / 60, seconds % 60);
    }

    /** Which attempts were matched. */
    public String covers(NightView night) {
        String to = Formats.moment(night.coversTo());
        return night.coversFrom().equals(Instant.EPOCH)
                ? texts.with("night.covers.until", to)
                : texts.with("night.covers.between", Formats.moment(night.coversFrom()), to);
    }

    /** Where a difference stands. */
    public String standing(DiscrepancyView found) {
        if (found.mended() != null) {
            return found.mended().words();
        }
        return texts.plain(found.open() ? "difference.open" : "difference.settled");
    }

    /** How many nights of the picture have this light. */
    public long count(NightsChart chart, String light) {
        return chart.count(Light.valueOf(light));
    }
}
