package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Language;
import org.junit.jupiter.api.Test;

/** A schedule is said the way a person says it. */
class ScheduleTextTest {

    @Test
    void oneDay() {
        assertThat(week(slot(DayOfWeek.MONDAY, 18))).isEqualTo("lundi 18\u00A0h à 19\u00A0h");
    }

    @Test
    void daysOfTheSameHoursAreSaidTogether() {
        assertThat(week(slot(DayOfWeek.MONDAY, 18), slot(DayOfWeek.WEDNESDAY, 18)))
                .isEqualTo("lundi et mercredi 18\u00A0h à 19\u00A0h");
    }

    @Test
    void aWholeWeekIsSaidFromItsFirstToItsLastDay() {
        SlotView[] days =
                Stream.of(DayOfWeek.values()).limit(5).map(day -> slot(day, 9)).toArray(SlotView[]::new);
        assertThat(week(days)).isEqualTo("lundi au vendredi 9\u00A0h à 10\u00A0h");
    }

    @Test
    void threeDaysThatDoNotFollowEachOtherAreNamedEach() {
        assertThat(week(slot(DayOfWeek.MONDAY, 9), slot(DayOfWeek.WEDNESDAY, 9), slot(DayOfWeek.FRIDAY, 9)))
                .isEqualTo("lundi, mercredi et vendredi 9\u00A0h à 10\u00A0h");
    }

    @Test
    void otherHoursStandApart() {
        assertThat(week(slot(DayOfWeek.MONDAY, 18), slot(DayOfWeek.WEDNESDAY, 9)))
                .isEqualTo("lundi 18\u00A0h à 19\u00A0h et mercredi 9\u00A0h à 10\u00A0h");
    }

    @Test
    void twoMeetingsOfOneDayAreBothSaid() {
        assertThat(week(slot(DayOfWeek.MONDAY, 9), slot(DayOfWeek.MONDAY, 18)))
                .isEqualTo("lundi 9\u00A0h à 10\u00A0h et lundi 18\u00A0h à 19\u00A0h");
    }

    @Test
    void inEnglish() {
        Language.ENGLISH.speaking(() -> {
            assertThat(week(slot(DayOfWeek.MONDAY, 18), slot(DayOfWeek.WEDNESDAY, 18)))
                    .isEqualTo("Monday and Wednesday 6\u00A0p.m. to 7\u00A0p.m.");
            assertThat(AgeText.label(48, 83)).isEqualTo("4 to 6 years");
            assertThat(AgeText.label(12, null)).isEqualTo("1 year and over");
            assertThat(AgeText.label(6, 18)).isEqualTo("6 to 18 months");
            assertThat(AgeText.label(null, null)).isEqualTo("For all");
        });
    }

    @Test
    void nothingIsKnown() {
        assertThat(week()).isEmpty();
    }

    private static String week(SlotView... slots) {
        return ScheduleText.week(List.of(slots));
    }

    private static SlotView slot(DayOfWeek day, int hour) {
        return new SlotView(day, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0));
    }
}
