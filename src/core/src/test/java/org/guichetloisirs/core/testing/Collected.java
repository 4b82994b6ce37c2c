package org.guichetloisirs.core.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** CDI events of a test: kept, and shown to an observer of the test's own. */
public final class Collected<T> implements Event<T> {

    private final List<T> events = new ArrayList<>();
    private final Consumer<T> observer;

    /** Events that nobody observes. */
    public Collected() {
        this(event -> {});
    }

    /** Events that this observer sees, and may refuse by throwing. */
    public Collected(Consumer<T> observer) {
        this.observer = observer;
    }

    /** What was fired. */
    public List<T> events() {
        return events;
    }

    @Override
    public void fire(T event) {
        observer.accept(event);
        events.add(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
