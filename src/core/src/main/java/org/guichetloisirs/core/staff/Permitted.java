package org.guichetloisirs.core.staff;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only callers in this role may run the use case; others get {@link NotPermitted}. Stands beside the use case, on the
 * method or on the whole EJB. Timers and code that runs at start have no caller: they call the package's internals.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Permitted {

    /** The role that is needed. */
    @Nonbinding
    Role value();
}
