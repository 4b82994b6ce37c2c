package org.guichetloisirs.core.payment;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Stands for CDI: hands the news to one observer on the same thread. */
final class NewsFeed<T> implements Event<T> {

    private final Consumer<T> observer;

    NewsFeed(Consumer<T> observer) {
        this.observer = observer;
    }

    @Override
    public void fire(T news) {
        observer.accept(news);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U news) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U news, NotificationOptions options) {
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
