package org.guichetloisirs.core.staff;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Holds {@link Permitted}: the method's word goes before the class's. */
@Interceptor
@Permitted(Role.ADMINISTRATOR)
@Priority(Interceptor.Priority.APPLICATION)
public class PermittedInterceptor {

    private final Caller caller;

    /** Asks this caller. */
    @Inject
    public PermittedInterceptor(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lets the call through, or refuses it.
     *
     * @throws NotPermitted if the caller lacks the role
     */
    @AroundInvoke
    public @Nullable Object check(InvocationContext call) throws Exception {
        Role needed = needed(call.getMethod());
        if (!caller.has(needed)) {
            throw new NotPermitted(needed);
        }
        return call.proceed();
    }

    private static Role needed(Method method) {
        @Nullable Permitted onMethod = method.getAnnotation(Permitted.class);
        @Nullable Permitted onClass = method.getDeclaringClass().getAnnotation(Permitted.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        // Bound without an annotation in sight: the narrowest role, never none.
        return onClass == null ? Role.ADMINISTRATOR : onClass.value();
    }
}
