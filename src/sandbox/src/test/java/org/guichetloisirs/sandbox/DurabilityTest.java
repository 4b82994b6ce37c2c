package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One order id, one transaction: at the same time and for ever (moneris.md G.3). */
class DurabilityTest {
    @TempDir
    Path data;

    private Sandbox start() throws Exception {
        return Sandbox.start(Prepared.in(data), null);
    }

    @Test
    void eightSimultaneousRequestsGiveOneApproval() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Sandbox sandbox = start()) {
            GatewayClient client = new GatewayClient(sandbox);
            CyclicBarrier together = new CyclicBarrier(8);
            Callable<Map<String, String>> send = () -> {
                together.await();
                return client.send(purchase("same", "45.00"));
            };
            List<String> messages = new ArrayList<>();
            for (Future<Map<String, String>> answer :
                    threads.invokeAll(List.of(send, send, send, send, send, send, send, send))) {
                messages.add(answer.get().get("Message").strip());
            }

            assertThat(messages).filteredOn(m -> m.startsWith("APPROVED")).hasSize(1);
            assertThat(messages).filteredOn(Gateway.DUPLICATE::equals).hasSize(7);
            assertThat(sandbox.transactions()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRestartKeepsOrderIdsBatchesAndTheCertificate() throws Exception {
        String transId;
        String certificate;
        try (Sandbox sandbox = start()) {
            GatewayClient client = new GatewayClient(sandbox);
            transId = client.send(purchase("before", "45.00")).get("TransID");
            client.send("<batchcloseall/>");
            client.send(purchase("second-batch", "45.00"));
            certificate = Files.readString(sandbox.caFile());
        }
        try (Sandbox sandbox = start()) {
            GatewayClient client = new GatewayClient(sandbox);

            assertThat(Files.readString(sandbox.caFile())).isEqualTo(certificate);
            assertThat(client.send(purchase("before", "45.00"))).containsEntry("Message", Gateway.DUPLICATE);
            assertThat(client.check(purchase("before", "45.00"))).containsEntry("TransID", transId);
            assertThat(client.send(purchase("after", "45.00")).get("ReferenceNum"))
                    .as("second transaction of the second batch")
                    .isEqualTo("660134550010020020");
            assertThat(sandbox.transactions())
                    .extracting(GatewayTransaction::orderId)
                    .containsExactly("before", "second-batch", "after");
        }
    }

    @Test
    void aLineThatDiedHalfWayIsDropped() throws Exception {
        try (Sandbox sandbox = start()) {
            new GatewayClient(sandbox).send(purchase("whole", "45.00"));
        }
        Path journal = data.resolve("transactions.jsonl");
        Files.writeString(journal, "{\"number\":2,\"sto", StandardOpenOption.APPEND);

        try (Sandbox sandbox = start()) {
            GatewayClient client = new GatewayClient(sandbox);
            assertThat(sandbox.transactions()).hasSize(1);
            assertThat(client.send(purchase("next", "45.00"))).containsEntry("ResponseCode", "027");
        }
        try (Sandbox sandbox = start()) {
            assertThat(sandbox.transactions())
                    .extracting(GatewayTransaction::orderId)
                    .containsExactly("whole", "next");
        }
    }

    @Test
    void aDamagedJournalIsNamed() throws Exception {
        Files.writeString(data.resolve("transactions.jsonl"), "{\"number\":1}\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(SandboxStartException.class)
                .hasMessageContaining("Line 1 of")
                .hasMessageContaining("transactions.jsonl");
    }

    @Test
    void aFolderHasOneSandboxAtATime() throws Exception {
        try (Sandbox first = start()) {
            assertThat(first.transactions()).isEmpty();
            assertThatThrownBy(this::start)
                    .isInstanceOf(SandboxStartException.class)
                    .hasMessageContaining("Another sandbox uses the folder");
        }
    }
}
