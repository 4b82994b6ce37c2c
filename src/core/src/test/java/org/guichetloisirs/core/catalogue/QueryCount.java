package org.guichetloisirs.core.catalogue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Counts what a use case asks of the entity manager. */
final class QueryCount {

    private int made;

    EntityManager counting(EntityManager real) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    if (method.getName().startsWith("create")
                            || method.getName().equals("find")) {
                        made++;
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    int made() {
        return made;
    }
}
