package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** Examines every page it is shown, at each width and in both colour schemes, in one visit. */
final class Examiner implements Onlooker {

    /** A desktop of 1280 pixels zoomed to 400 %. */
    private static final int ZOOMED = 320;

    private static final int HALF_A_DESKTOP = 640;
    private static final int HUGE = 2560;

    private final Findings findings;
    private int states;

    Examiner(Findings findings) {
        this.findings = findings;
    }

    /** How many states of pages were examined. */
    int states() {
        return states;
    }

    @Override
    public void look(Page shown, String page, String state) {
        states++;
        noteAxe(page, state + ", 1280", Axe.everything(shown));
        shown.setViewportSize(Browser.NARROW, Browser.HEIGHT);
        noteAxe(page, state + ", 360", Axe.everything(shown));
        // Structure, names and sizes are the same by night: only what depends on colours is asked again.
        shown.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noteAxe(page, state + ", 360 dark", Axe.colours(shown));
        shown.setViewportSize(Browser.WIDE, Browser.HEIGHT);
        noteAxe(page, state + ", 1280 dark", Axe.colours(shown));
        shown.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

        note(page, state + ", 320", Reflow.at(shown, ZOOMED));
        note(page, state + ", 360", Reflow.at(shown, Browser.NARROW));
        note(page, state + ", 640 text 200 %", Reflow.withLargeText(shown, HALF_A_DESKTOP));
        note(page, state + ", 1280 text 200 %", Reflow.withLargeText(shown, Browser.WIDE));
        note(page, state + ", 2560", Reflow.onAWideScreen(shown, HUGE));
    }

    @Override
    public void glance(Page shown, String page, String state) {
        states++;
        noteAxe(page, state, Axe.everything(shown));
        shown.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noteAxe(page, state + " dark", Axe.colours(shown));
        shown.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void noteAxe(String page, String state, List<Axe.Violation> violations) {
        for (Axe.Violation each : violations) {
            findings.add(page, state, each.rule() + "  " + each.selector() + "  " + each.help() + "  " + each.why());
        }
    }

    private void note(String page, String state, List<?> faults) {
        faults.forEach(fault -> findings.add(page, state, String.valueOf(fault)));
    }
}
