package org.guichetloisirs.core.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What should happen to one group's places and line, said as simply as possible: lists in memory, one after the other. */
final class LineModel {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration OFFER = Duration.ofHours(48);

    /** A family's live registration. */
    static final class Entry {
        final long family;
        final int age;
        RegistrationStatus status;

        @Nullable
        Instant until;

        boolean paying;

        Entry(long family, int age, RegistrationStatus status, @Nullable Instant until) {
            this.family = family;
            this.age = age;
            this.status = status;
            this.until = until;
        }

        boolean overdue(Instant now) {
            return (status == RegistrationStatus.HELD || status == RegistrationStatus.OFFERED)
                    && !paying
                    && until != null
                    && !until.isAfter(now);
        }
    }

    int capacity;
    int counter;
    private int born;
    private Map<Long, Entry> live = new TreeMap<>();
    private List<Entry> line = new ArrayList<>();

    LineModel(int capacity) {
        this.capacity = capacity;
    }

    int taken() {
        return counter
                + (int) live.values().stream().filter(e -> e.status.occupies()).count();
    }

    List<Long> line() {
        return line.stream().map(e -> e.family).toList();
    }

    Map<Long, RegistrationStatus> statuses() {
        Map<Long, RegistrationStatus> statuses = new TreeMap<>();
        live.forEach((family, entry) -> statuses.put(family, entry.status));
        return statuses;
    }

    private boolean freeForAll() {
        return taken() < capacity && line.isEmpty();
    }

    private List<Entry> overdue(Instant now) {
        return live.values().stream()
                .filter(e -> e.overdue(now))
                .sorted(Comparator.comparing(e -> e.age))
                .toList();
    }

    private void end(Entry entry, Instant now) {
        live.remove(entry.family);
        line.remove(entry);
        passOn(now);
    }

    private void passOn(Instant now) {
        while (taken() < capacity && !line.isEmpty()) {
            Entry next = line.remove(0);
            next.status = RegistrationStatus.OFFERED;
            next.until = now.plus(OFFER);
        }
    }

    void sweep(Instant now) {
        overdue(now).forEach(e -> end(e, now));
    }

    /** A hold: what is refused changes nothing. */
    void hold(long family, Instant now) {
        Entry there = live.get(family);
        if (there != null && !there.overdue(now)) {
            return;
        }
        if (takes(there != null, now)) {
            live.put(family, new Entry(family, born++, RegistrationStatus.HELD, now.plus(HOLD)));
        }
    }

    /** Whether a place can be taken by whoever comes; if so, it is made free. */
    private boolean takes(boolean ownIsOver, Instant now) {
        List<Entry> over = overdue(now);
        if (ownIsOver || (!freeForAll() && !over.isEmpty() && (!line.isEmpty() || taken() > capacity))) {
            int left = taken() - over.size() + Math.min(line.size(), Math.max(0, capacity - taken() + over.size()));
            boolean lineServed = line.size() <= Math.max(0, capacity - taken() + over.size());
            if (!lineServed || left >= capacity) {
                return false;
            }
            sweep(now);
            return true;
        }
        if (freeForAll()) {
            return true;
        }
        if (over.isEmpty()) {
            return false;
        }
        live.remove(over.get(0).family);
        return true;
    }

    void release(long family, Instant now) {
        Entry e = live.get(family);
        if (e != null && e.status == RegistrationStatus.HELD && !e.paying) {
            end(e, now);
        }
    }

    void join(long family, Instant now) {
        Entry there = live.get(family);
        if (there != null && !there.overdue(now)) {
            if (there.status == RegistrationStatus.WAITING || there.status == RegistrationStatus.OFFERED) {
                // Nothing changes for who is in line already, but what is over passes on.
                sweep(now);
            }
            return;
        }
        int free = capacity - taken() + overdue(now).size();
        if (free > line.size()) {
            // A place stays free: nobody waits for it, and the refusal undoes the sweep.
            return;
        }
        sweep(now);
        Entry waiting = new Entry(family, born++, RegistrationStatus.WAITING, null);
        live.put(family, waiting);
        line.add(waiting);
    }

    void leave(long family, Instant now) {
        Entry e = live.get(family);
        if (e != null && (e.status == RegistrationStatus.WAITING || e.status == RegistrationStatus.OFFERED)) {
            end(e, now);
        }
    }

    void accept(long family, Instant now) {
        Entry e = live.get(family);
        if (e != null && e.status == RegistrationStatus.OFFERED && e.until != null && !e.overdue(now)) {
            e.status = RegistrationStatus.HELD;
            e.until = e.until.isAfter(now.plus(HOLD)) ? e.until : now.plus(HOLD);
        }
    }

    void beginToPay(long family, Instant now) {
        Entry e = live.get(family);
        if (e != null && e.status == RegistrationStatus.HELD && !e.overdue(now)) {
            e.paying = true;
        }
    }

    void payment(long family, boolean approved, Instant now) {
        Entry e = live.get(family);
        if (e != null && e.status == RegistrationStatus.HELD && e.paying) {
            e.paying = false;
            e.until = now.plus(HOLD);
            if (approved) {
                e.status = RegistrationStatus.CONFIRMED;
                e.until = null;
            }
        }
    }

    void cancel(long family, Instant now) {
        Entry e = live.get(family);
        if (e != null && e.status == RegistrationStatus.CONFIRMED) {
            end(e, now);
        }
    }

    void resize(int places, Instant now) {
        capacity = places;
        passOn(now);
    }

    void give(Instant now) {
        if (takes(false, now)) {
            counter++;
        }
    }

    void takeBack(Instant now) {
        if (counter > 0) {
            counter--;
            passOn(now);
        }
    }

    void toTheFront(long family) {
        Entry e = live.get(family);
        if (e != null && line.remove(e)) {
            line.add(0, e);
        }
    }
}
