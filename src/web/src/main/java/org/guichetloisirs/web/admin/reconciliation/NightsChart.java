package org.guichetloisirs.web.admin.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.reconciliation.Light;
import org.guichetloisirs.core.reconciliation.NightView;

/**
 * The last nights as bars: as high as what was reconciled, in the night's colour, with a sign above those that are not
 * green. The page draws it as SVG; the table below it has the same figures. Lengths are the picture's own units.
 */
public final class NightsChart {

    private static final int SLOT = 12;
    private static final int BAR = 8;
    private static final int LEFT = 48;
    private static final int TOP = 26;
    private static final int HEIGHT = 120;
    private static final int BELOW = 26;
    private static final int LABEL_EVERY = 14;

    /**
     * A night.
     *
     * @param x its left edge
     * @param y its top
     * @param middle where its sign stands
     */
    public record Bar(NightView night, int x, int y, int width, int height, int middle) {}

    /** A line across with its number. */
    public record Line(int y, int value) {}

    /** A day named below. */
    public record Day(int x, String name) {}

    private final List<Bar> bars = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final int most;
    private final int slots;

    /** Of these nights, the newest first, those of so many days up to the newest. */
    public NightsChart(List<NightView> nights, int slots) {
        this.slots = slots;
        LocalDate last = nights.isEmpty() ? LocalDate.EPOCH : nights.get(0).businessDate();
        Map<LocalDate, NightView> byDate = nights.stream()
                .filter(night -> night.businessDate().isAfter(last.minusDays(slots)))
                .collect(Collectors.toMap(NightView::businessDate, Function.identity()));
        most = round(byDate.values().stream()
                .mapToInt(NightView::attemptsMatched)
                .max()
                .orElse(0));
        LocalDate first = byDate.keySet().stream().min(LocalDate::compareTo).orElse(last);
        for (int slot = 0; slot < slots; slot++) {
            LocalDate date = last.minusDays(slots - 1L - slot);
            int x = LEFT + slot * SLOT;
            NightView night = byDate.get(date);
            if (night != null) {
                bars.add(bar(night, x));
            } else if (date.isAfter(first)) {
                gaps.add(x);
            }
            if ((slots - 1 - slot) % LABEL_EVERY == 0) {
                days.add(new Day(x + BAR, Dates.shortDay(date)));
            }
        }
    }

    private Bar bar(NightView night, int x) {
        // A night without any payment is a night all the same.
        int height = Math.max(2, Math.toIntExact((long) night.attemptsMatched() * HEIGHT / most));
        return new Bar(night, x, TOP + HEIGHT - height, BAR, height, x + BAR / 2);
    }

    /** The next of 4, 10, 20, 40, 100… so that halves are whole. */
    private static int round(int value) {
        int step = 1;
        while (true) {
            for (int nice : new int[] {4, 10, 20}) {
                if (nice * step >= value) {
                    return nice * step;
                }
            }
            step *= 10;
        }
    }

    /** The nights, the oldest first. */
    public List<Bar> getBars() {
        return bars;
    }

    /** Where a night is missing among the others. */
    public List<Integer> getGaps() {
        return gaps;
    }

    /** Some days by name. */
    public List<Day> getDays() {
        return days;
    }

    /** The lines across. */
    public List<Line> getLines() {
        return List.of(new Line(TOP, most), new Line(TOP + HEIGHT / 2, most / 2), new Line(TOP + HEIGHT, 0));
    }

    /** How many nights have this light. */
    public long count(Light light) {
        return bars.stream().filter(bar -> bar.night().light() == light).count();
    }

    /** The picture's width. */
    public int getWidth() {
        return LEFT + slots * SLOT + 4;
    }

    /** The picture's height. */
    public int getHeight() {
        return TOP + HEIGHT + BELOW;
    }

    /** Where the bars stand. */
    public int getGround() {
        return TOP + HEIGHT;
    }

    /** The left edge of the bars. */
    public int getLeft() {
        return LEFT;
    }
}
