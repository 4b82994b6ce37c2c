package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every page in every state that matters, on a desktop and a telephone, by day and by night: no violation of WCAG 2.1 A
 * and AA nor of what Québec adds of 2.2, nothing cut off at 320 pixels or with letters of twice their size. There is no
 * list of exceptions; a page that the tour does not show fails the test.
 */
@ExtendWith(RunningSite.class)
@Isolated
class AccessibilityIT {

    @Test
    void everyPageInEveryState(RunningSite site) {
        Findings findings = new Findings();
        Gallery gallery = new Gallery(new Examiner(findings));

        new GrandTour(site, gallery).walk();

        assertThat(gallery.missing())
                .as("pages of src/web/src/main/webapp that no visit of GrandTour shows")
                .isEmpty();
        assertThat(findings.none()).as(findings.toString()).isTrue();
    }
}
