package org.guichetloisirs.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults that wait for their request. Safe for several threads. */
public final class FaultSwitches {
    private final List<Fault> waiting = new ArrayList<>();

    FaultSwitches() {}

    /** Adds a fault; of several that would strike the same request the oldest does. */
    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** Forgets every fault that has not struck yet. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** The faults that have not struck yet, oldest first. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized @Nullable Fault take(GatewayRequest request) {
        return take(fault -> fault.strikes(request));
    }

    /** For the card fields: only a fault that names them strikes. */
    synchronized @Nullable Fault takeNamed(String name) {
        return take(fault -> name.equals(fault.on()));
    }

    private @Nullable Fault take(Predicate<Fault> strikes) {
        for (ListIterator<Fault> faults = waiting.listIterator(); faults.hasNext(); ) {
            Fault fault = faults.next();
            if (strikes.test(fault)) {
                if (fault.times() > 1) {
                    faults.set(fault.times(fault.times() - 1));
                } else {
                    faults.remove();
                }
                return fault;
            }
        }
        return null;
    }
}
