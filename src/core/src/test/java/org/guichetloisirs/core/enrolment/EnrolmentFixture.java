package org.guichetloisirs.core.enrolment;

import java.time.Duration;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.testing.TestDatabase;

/** The real enrolment over a test's database, for the features that stand on it. */
public final class EnrolmentFixture {

    /** Exempt of taxes or not, as the import decided; 85,00 $ for residents. */
    public static final String KARATE = Desk.KARATE;

    /** 60,00 $ for residents, for adults. */
    public static final String YOGA = Desk.YOGA;

    private final Desk desk;

    public EnrolmentFixture(TestDatabase.Engine engine, int capacity) {
        desk = new Desk(engine, capacity);
    }

    public TestDatabase database() {
        return desk.database;
    }

    public AppClock clock() {
        return desk.clock();
    }

    public Enrolments enrolments() {
        return desk.enrolments();
    }

    /** Holds a place for the household's child of eight years. */
    public long holdForChild(long household, String title) {
        return desk.hold(household, Families.child(household), title);
    }

    /** Holds a place for the household's adult. */
    public long holdForAdult(long household, String title) {
        return desk.hold(household, Families.adult(household), title);
    }

    public void release(long household, long registration) {
        desk.enrolments().release(household, registration);
    }

    public void pass(Duration time) {
        desk.pass(time);
    }
}
