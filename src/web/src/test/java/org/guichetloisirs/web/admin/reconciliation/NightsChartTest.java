package org.guichetloisirs.web.admin.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.reconciliation.Light;
import org.guichetloisirs.core.reconciliation.NightState;
import org.guichetloisirs.core.reconciliation.NightView;
import org.junit.jupiter.api.Test;

class NightsChartTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 7);

    private static NightView night(int daysBefore, int matched, Light light) {
        return new NightView(
                1,
                LAST.minusDays(daysBefore),
                NightState.FINISHED,
                light,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                "système",
                Instant.EPOCH,
                0,
                matched,
                0,
                0,
                null);
    }

    @Test
    void barsStandByTheirDayAsHighAsWhatWasMatched() {
        NightsChart chart = new NightsChart(
                List.of(
                        night(0, 40, Light.GREEN),
                        night(1, 20, Light.AMBER),
                        night(4, 0, Light.RED),
                        night(60, 9000, Light.RED)),
                60);
        assertThat(chart.getBars())
                .extracting(bar -> bar.night().businessDate())
                .containsExactly(LAST.minusDays(4), LAST.minusDays(1), LAST);
        assertThat(chart.getBars()).extracting(NightsChart.Bar::height).containsExactly(2, 60, 120);
        assertThat(chart.getBars()).allMatch(bar -> bar.y() + bar.height() == chart.getGround());
        assertThat(chart.getBars().get(2).x()).isLessThan(chart.getWidth());
        assertThat(chart.getLines()).extracting(NightsChart.Line::value).containsExactly(40, 20, 0);
        assertThat(chart.count(Light.AMBER)).isOne();
    }

    /** Before the first night of all nothing is missing. */
    @Test
    void aDayWithoutANightIsAGap() {
        NightsChart chart = new NightsChart(List.of(night(0, 1, Light.GREEN), night(3, 1, Light.GREEN)), 60);
        assertThat(chart.getGaps()).hasSize(2);
    }

    @Test
    void aSeasonFullOfNothingIsDrawnToo() {
        assertThat(new NightsChart(List.of(), 60).getBars()).isEmpty();
        NightsChart quiet = new NightsChart(List.of(night(0, 0, Light.GREEN)), 60);
        assertThat(quiet.getLines()).extracting(NightsChart.Line::value).containsExactly(4, 2, 0);
        assertThat(quiet.getDays()).isNotEmpty();
    }
}
