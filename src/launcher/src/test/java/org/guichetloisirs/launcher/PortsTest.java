package org.guichetloisirs.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void aPortIsTheUsualOneUntilAnotherIsAskedFor() {
        Map<String, String> asked = Map.of("guichet.port.site", "9090");

        assertThat(Ports.from(asked::get)).isEqualTo(new Ports(9090, 4848, 8443, 8444, 8025, 8026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "huit", "80 80", "99999"})
    void whatIsNoPortIsNamed(String given) {
        Map<String, String> asked = Map.of("guichet.port.mailbox", given);

        assertThatExceptionOfType(LaunchProblem.class)
                .isThrownBy(() -> Ports.from(asked::get))
                .withMessageContaining("guichet.port.mailbox")
                .withMessageContaining(given);
    }

    @Test
    void freePortsAreSixAndFree() {
        Ports ports = Ports.free();

        assertThat(Stream.of(
                                ports.site(),
                                ports.admin(),
                                ports.gateway(),
                                ports.hosted(),
                                ports.mailbox(),
                                ports.smtp())
                        .distinct())
                .hasSize(6);
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithItsUseAndTheMend() throws Exception {
        Ports free = Ports.free();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(
                    free.site(), free.admin(), other.getLocalPort(), free.hosted(), free.mailbox(), free.smtp());

            assertThatExceptionOfType(LaunchProblem.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("Le port " + other.getLocalPort())
                    .withMessageContaining("passerelle")
                    .withMessageContaining("-Dguichet.port.gateway=");
        }
    }

    @Test
    void aPortAskedForTwiceIsNamed() {
        Ports free = Ports.free();
        Ports ports = new Ports(free.site(), free.admin(), free.gateway(), free.hosted(), free.mailbox(), free.site());

        assertThatExceptionOfType(LaunchProblem.class)
                .isThrownBy(ports::requireFree)
                .withMessageContaining("deux fois")
                .withMessageContaining("guichet.port.smtp");
    }
}
