package org.guichetloisirs.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetloisirs.core.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRouteTest {

    @ParameterizedTest
    @ValueSource(strings = {"/cart.xhtml", "/register.xhtml?activity=12&member=3", "/catalogue.xhtml?text=h%C3%A9ron"})
    void aPageOfOursIsReturnedTo(String asked) {
        assertThat(SignInRoute.onward(asked, Role.CITIZEN)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://pirate.exemple/cart.xhtml",
                "//pirate.exemple/cart.xhtml",
                "/\\pirate.exemple/cart.xhtml",
                "/cart.xhtml\r\nSet-Cookie: a=b",
                "/../cart.xhtml",
                "javascript:alert(1)",
                "pirate.exemple/cart.xhtml",
                "/cart.xhtml#x",
                "/sign-in.xhtml?next=/cart.xhtml",
                "/admin/index.xhtml"
            })
    void anythingElseGoesHome(String asked) {
        assertThat(SignInRoute.onward(asked, Role.CITIZEN)).isEqualTo("/home.xhtml");
    }

    @Test
    void staffGoesToTheBackOfficeAlone() {
        assertThat(SignInRoute.onward("/admin/approval.xhtml?id=100", Role.ADMINISTRATOR))
                .isEqualTo("/admin/approval.xhtml?id=100");
        assertThat(SignInRoute.onward("/cart.xhtml", Role.ADMINISTRATOR)).isEqualTo("/admin/index.xhtml");
    }
}
