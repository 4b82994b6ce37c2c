package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.catalogue.SeasonStatus;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.enrolment.RegistrationStatus;
import org.guichetloisirs.core.household.Residency;
import org.guichetloisirs.core.reconciliation.Light;
import org.junit.jupiter.api.Test;

class StateKindsTest {

    @Test
    void everyStateThatABadgeShowsHasItsColour() {
        for (Enum<?>[] states : List.<Enum<?>[]>of(
                AccountStatus.values(),
                SeasonStatus.values(),
                Residency.values(),
                RegistrationStatus.values(),
                OrderStatus.values(),
                Light.values())) {
            for (Enum<?> state : states) {
                assertThat(StateKinds.knows(state)).as(state.toString()).isTrue();
            }
        }
    }

    @Test
    void anUnknownStateIsNeutral() {
        assertThat(StateKinds.of("NEW_ONE")).isEqualTo("neutral");
        assertThat(StateKinds.of(null)).isEqualTo("neutral");
        assertThat(StateKinds.of(AccountStatus.ACTIVE)).isEqualTo("success");
    }
}
