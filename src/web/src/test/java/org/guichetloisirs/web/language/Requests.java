package org.guichetloisirs.web.language;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests that answer what a test says. */
final class Requests {

    private Requests() {}

    /** @param answers what each method answers, by its name, an attribute by the attribute's; null for all others */
    static HttpServletRequest with(Map<String, ?> answers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) ->
                        answers.get(method.getName().equals("getAttribute") ? args[0] : method.getName()));
    }
}
