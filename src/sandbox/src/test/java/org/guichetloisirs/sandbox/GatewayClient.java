package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A client of the gateway that trusts nothing but its exported certificate. */
final class GatewayClient {
    private final HttpClient http;
    private final URI address;

    GatewayClient(Sandbox sandbox) {
        address = sandbox.gatewayUrl().resolve(GatewayHandler.PATH);
        try (InputStream pem = Files.newInputStream(sandbox.caFile())) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "gateway", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            http = HttpClient.newBuilder().sslContext(tls).build();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String request(String transaction) {
        return request("store5", "yesguy", transaction);
    }

    static String request(String store, String token, String transaction) {
        return "<?xml version=\"1.0\"?><request><store_id>" + store + "</store_id><api_token>" + token + "</api_token>"
                + transaction + "</request>";
    }

    static String statusCheck(String transaction) {
        return request("<status_check>true</status_check>" + transaction);
    }

    static String purchase(String orderId, String amount, String pan) {
        return "<purchase><order_id>" + orderId + "</order_id><amount>" + amount + "</amount><pan>" + pan
                + "</pan><expdate>9912</expdate><crypt_type>7</crypt_type></purchase>";
    }

    static String purchase(String orderId, String amount) {
        return purchase(orderId, amount, TestCards.PLAIN_VISA);
    }

    static String tokenPurchase(String orderId, String amount, String token) {
        return "<res_purchase_cc><data_key>" + token + "</data_key><order_id>" + orderId + "</order_id><amount>"
                + amount + "</amount><crypt_type>7</crypt_type></res_purchase_cc>";
    }

    static String refund(String orderId, String amount, String transId) {
        return "<refund><order_id>" + orderId + "</order_id><amount>" + amount + "</amount><txn_number>" + transId
                + "</txn_number><crypt_type>7</crypt_type></refund>";
    }

    static String correction(String orderId, String transId) {
        return "<purchasecorrection><order_id>" + orderId + "</order_id><txn_number>" + transId
                + "</txn_number><crypt_type>7</crypt_type></purchasecorrection>";
    }

    /** The receipt's elements by name. */
    Map<String, String> send(String transaction) throws IOException, InterruptedException {
        return receipt(post(request(transaction)));
    }

    Map<String, String> check(String transaction) throws IOException, InterruptedException {
        return receipt(post(statusCheck(transaction)));
    }

    Map<String, String> sendRaw(String body) throws IOException, InterruptedException {
        return receipt(post(body));
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(30));
    }

    HttpResponse<String> post(byte[] body, Duration limit) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(limit)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static Map<String, String> receipt(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("response");
            assertThat(root.getFirstChild().getNodeName()).isEqualTo("receipt");
            Map<String, String> fields = new LinkedHashMap<>();
            for (Node n = root.getFirstChild().getFirstChild(); n != null; n = n.getNextSibling()) {
                fields.put(n.getNodeName(), n.getTextContent());
            }
            return fields;
        } catch (Exception e) {
            throw new AssertionError("not a receipt: " + response.body(), e);
        }
    }
}
