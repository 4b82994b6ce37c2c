package org.guichetloisirs.web.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.reconciliation.Light;
import org.guichetloisirs.core.reconciliation.NightState;
import org.guichetloisirs.core.reconciliation.NightView;
import org.guichetloisirs.web.monitoring.NightFigures.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightFiguresTest {

    private static final Instant START = Instant.parse("2026-12-08T02:33:00Z");
    private static final Instant END = START.plusSeconds(90);
    private static final Instant MORNING = START.plus(Duration.ofHours(10));

    private static NightView night(NightState state, @Nullable Instant end) {
        return new NightView(
                1,
                LocalDate.of(2026, 12, 7),
                state,
                Light.GREEN,
                Instant.EPOCH,
                START,
                START,
                "système",
                end,
                0,
                500,
                3,
                0,
                null);
    }

    private static Standing standing(@Nullable NightView newest, long open, Instant now) {
        return new NightFigures(newest, newest, open).standing(now);
    }

    @Test
    void saysWhatToDoInOneWord() {
        NightView good = night(NightState.FINISHED, END);
        assertThat(standing(null, 0, MORNING)).isEqualTo(Standing.NEVER);
        assertThat(standing(good, 0, MORNING)).isEqualTo(Standing.OK);
        assertThat(standing(good, 2, MORNING)).isEqualTo(Standing.DIFFERENCES);
        assertThat(standing(night(NightState.FAILED, END), 0, MORNING)).isEqualTo(Standing.FAILED);
        assertThat(standing(night(NightState.RUNNING, null), 0, MORNING)).isEqualTo(Standing.RUNNING);
    }

    /** A night of 25 hours, when clocks go back, is not late yet. */
    @Test
    void isLateAfterADayThatIsLongerThanTheLongest() {
        NightView good = night(NightState.FINISHED, END);
        assertThat(standing(good, 0, END.plus(Duration.ofHours(25)))).isEqualTo(Standing.OK);
        assertThat(standing(good, 0, END.plus(Duration.ofHours(26)).plusSeconds(1)))
                .isEqualTo(Standing.LATE);
    }

    /** While tonight's run is under way, what it will have done is not told as done. */
    @Test
    void tellsOfTheLastRunThatEnded() {
        NightFigures figures = new NightFigures(night(NightState.RUNNING, null), night(NightState.FINISHED, END), 0);
        assertThat(figures.end()).contains(END);
        assertThat(figures.duration()).contains(Duration.ofSeconds(90));
        assertThat(figures.items()).isEqualTo(500);
        assertThat(figures.differences()).isEqualTo(3);
    }
}
