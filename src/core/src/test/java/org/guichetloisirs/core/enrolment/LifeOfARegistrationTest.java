package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.enrolment.Desk.YOGA;
import static org.guichetloisirs.core.enrolment.Families.adult;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.guichetloisirs.core.catalogue.ProgrammeFixture;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.jspecify.annotations.Nullable;

/** Random deeds of five families and of staff, in any order, against {@link LineModel}. */
class LifeOfARegistrationTest {

    private static final long FAMILIES = 5;
    private static final Map<Engine, Desk> DESKS = new EnumMap<>(Engine.class);

    enum What {
        HOLD,
        RELEASE,
        JOIN,
        LEAVE,
        ACCEPT,
        BEGIN_TO_PAY,
        APPROVED,
        DECLINED,
        CANCEL,
        MOVE_TO_FRONT,
        SWEEP,
        QUARTER,
        TWO_DAYS,
        RESIZE,
        GIVE_AT_COUNTER,
        TAKE_BACK_FROM_COUNTER
    }

    record Deed(What what, long family) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(5, Arbitraries.of(What.HOLD, What.JOIN)),
                                net.jqwik.api.Tuple.of(6, Arbitraries.of(What.class))),
                        Arbitraries.longs().between(1, FAMILIES))
                .as(Deed::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void followsItsModelOnDerby(@ForAll("deeds") List<Deed> deeds) {
        play(Engine.DERBY, deeds);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void followsItsModelOnPostgresql(@ForAll("deeds") List<Deed> deeds) {
        play(Engine.POSTGRESQL, deeds);
    }

    private static void play(Engine engine, List<Deed> deeds) {
        Desk desk = DESKS.computeIfAbsent(engine, one -> new Desk(one, 2));
        emptied(desk);
        LineModel model = new LineModel(2);
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            try {
                act(desk, model, deed);
            } catch (BusinessRuleViolation refused) {
                // The model, which changes nothing then, tells whether that was right.
            }
            compare(desk, model, "after " + deeds.subList(0, i + 1));
        }
        everyLifeIsLawful(desk);
    }

    private static void emptied(Desk desk) {
        desk.moveTo(ProgrammeFixture.OPENS.plus(Duration.ofHours(2)));
        desk.database.run(() -> List.of(
                        "delete from registration_step",
                        "delete from registration",
                        "update activity_group set taken = 0, waiting = 0, last_rank = 0, capacity = 2")
                .forEach(sql -> desk.database.em().createNativeQuery(sql).executeUpdate()));
    }

    private static void act(Desk desk, LineModel model, Deed deed) {
        long family = deed.family();
        long group = desk.group(YOGA);
        Long id = liveId(desk, family);
        long any = id == null ? 0 : id;
        String order = "C-" + family;
        desk.caller = SignedInAs.citizen();
        switch (deed.what()) {
            case HOLD -> {
                model.hold(family, desk.now());
                desk.hold(family, adult(family), YOGA);
            }
            case RELEASE -> {
                model.release(family, desk.now());
                desk.enrolments().release(family, any);
            }
            case JOIN -> {
                model.join(family, desk.now());
                desk.lists().join(family, adult(family), group, false);
            }
            case LEAVE -> {
                model.leave(family, desk.now());
                desk.lists().leave(family, any);
            }
            case ACCEPT -> {
                model.accept(family, desk.now());
                desk.lists().accept(family, any);
            }
            case BEGIN_TO_PAY -> {
                model.beginToPay(family, desk.now());
                desk.keep(order, any);
            }
            case APPROVED -> {
                model.payment(family, true, desk.now());
                desk.database.run(() -> desk.enrolments().confirm(List.of(any), order));
            }
            case DECLINED -> {
                model.payment(family, false, desk.now());
                desk.database.run(
                        () -> desk.enrolments().backToHeld(order, desk.now().plus(Duration.ofMinutes(15))));
            }
            case CANCEL -> {
                model.cancel(family, desk.now());
                desk.changes().cancel(family, any);
            }
            case SWEEP -> {
                model.sweep(desk.now());
                new HoldSweep(desk.holds()).sweep();
            }
            case QUARTER -> desk.pass(Duration.ofMinutes(15));
            case TWO_DAYS -> desk.pass(Duration.ofHours(48));
            default -> staff(desk, model, deed, group, any);
        }
    }

    private static void staff(Desk desk, LineModel model, Deed deed, long group, long registration) {
        desk.caller = SignedInAs.administrator();
        switch (deed.what()) {
            case MOVE_TO_FRONT -> {
                model.toTheFront(deed.family());
                desk.counter().move(registration, 1, "fratrie");
            }
            case RESIZE -> {
                model.resize((int) deed.family(), desk.now());
                desk.counter().resize(group, (int) deed.family());
            }
            case GIVE_AT_COUNTER -> {
                model.give(desk.now());
                desk.counter().giveAtTheCounter(group, 1);
            }
            case TAKE_BACK_FROM_COUNTER -> {
                model.takeBack(desk.now());
                desk.counter().releaseFromTheCounter(group, 1);
            }
            default -> throw new AssertionError(deed);
        }
    }

    private static @Nullable Long liveId(Desk desk, long family) {
        return desk.database.inTransaction(() -> new RegistrationBook(desk.database.em())
                .live(adult(family), desk.group(YOGA))
                .map(Registration::id)
                .orElse(null));
    }

    private static void compare(Desk desk, LineModel model, String when) {
        desk.database.run(() -> {
            long group = desk.group(YOGA);
            Map<Long, RegistrationStatus> live = new TreeMap<>();
            List<Registration> line = new ArrayList<>();
            desk.database
                    .em()
                    .createQuery(
                            "select r from Registration r where r.liveKey is not null order by r.listRank",
                            Registration.class)
                    .getResultStream()
                    .forEach(one -> {
                        live.put(one.householdId(), one.status());
                        if (one.status() == RegistrationStatus.WAITING) {
                            line.add(one);
                        }
                    });
            assertThat(live).as("families " + when).isEqualTo(model.statuses());
            assertThat(line.stream().map(Registration::householdId))
                    .as("line " + when)
                    .isEqualTo(model.line());
            Places.Count count = new Places(desk.database.em()).count(group);
            assertThat(count)
                    .as("counters " + when)
                    .isEqualTo(new Places.Count(
                            model.capacity, model.taken(), model.line().size()));
            assertThat(count.waiting() > 0 && !count.full())
                    .as("a place is empty while somebody waits " + when)
                    .isFalse();
        });
        assertThat(desk.liveRows(YOGA)).as("rows " + when).isEqualTo(model.taken());
    }

    private static void everyLifeIsLawful(Desk desk) {
        desk.database.run(() -> desk.database
                .em()
                .createQuery("select r from Registration r", Registration.class)
                .getResultList()
                .forEach(registration -> {
                    List<HistoryLine> history = desk.life().history(registration.id());
                    RegistrationStatus at = null;
                    for (HistoryLine step : history) {
                        assertThat(step.from()).isEqualTo(at);
                        boolean stays = step.reason() == RegistrationReason.MOVED_IN_LINE && step.to() == at;
                        assertThat(stays || RegistrationLife.allows(at, step.to()))
                                .as(history.toString())
                                .isTrue();
                        assertThat(step.by()).isNotBlank();
                        at = step.to();
                    }
                    assertThat(at).isEqualTo(registration.status());
                }));
    }
}
