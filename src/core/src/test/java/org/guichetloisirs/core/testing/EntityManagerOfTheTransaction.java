package org.guichetloisirs.core.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Stands for the container's shared entity manager: each call goes to the one of the running transaction. */
final class EntityManagerOfTheTransaction {

    private EntityManagerOfTheTransaction() {}

    static EntityManager over(Supplier<EntityManager> current) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    try {
                        return method.invoke(current.get(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
