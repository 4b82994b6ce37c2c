package org.guichetloisirs.web.style;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.kernel.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The style page is for developers: a town's server does not have it. */
class StylePageFilterTest {

    private final List<String> happened = new ArrayList<>();
    private final String modeBefore = System.getProperty(Settings.MODE.key());

    @AfterEach
    void restore() {
        if (modeBefore == null) {
            System.clearProperty(Settings.MODE.key());
        } else {
            System.setProperty(Settings.MODE.key(), modeBefore);
        }
    }

    @Test
    void isNotThereInProduction() throws Exception {
        System.setProperty(Settings.MODE.key(), "production");
        ask();
        assertThat(happened).containsExactly("sendError 404");
    }

    @Test
    void isThereInDevelopmentAndAsksNotToBeFound() throws Exception {
        System.setProperty(Settings.MODE.key(), "development");
        ask();
        assertThat(happened).containsExactly("setHeader X-Robots-Tag", "shown");
    }

    private void ask() throws Exception {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) -> null);
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, args) -> {
                    happened.add(method.getName() + " " + args[0]);
                    return null;
                });
        FilterChain chain = (shown, answer) -> happened.add("shown");
        new StylePageFilter().doFilter(request, response, chain);
    }
}
