package org.guichetloisirs.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void onlyTheProxyOfThisMachineIsBelievedAndOnlyWhatItAdded() {
        assertThat(ClientAddress.of("127.0.0.1", "203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(ClientAddress.of("192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of("127.0.0.1", " ")).isEqualTo("127.0.0.1");
    }
}
