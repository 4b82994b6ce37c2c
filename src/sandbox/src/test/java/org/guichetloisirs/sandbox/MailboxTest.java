package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail over real SMTP, read back as a person reads it. */
class MailboxTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path data;

    Sandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data), null);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private MimeMessage draft(String subject) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(sandbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("loisirs@ville.example", "Loisirs de la Ville de Québec", "UTF-8"));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress("zoe@exemple.example", "Zoé Lœuvre", "UTF-8"));
        message.setSubject(subject, "UTF-8");
        return message;
    }

    private void sendBoth(String subject, String text, String html) throws Exception {
        MimeMessage message = draft(subject);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, page));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request("GET", path);
    }

    private HttpResponse<String> request(String method, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(sandbox.mailboxUrl().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonArray api() throws Exception {
        return Json.createReader(new StringReader(get("/api/messages").body())).readArray();
    }

    @Test
    void accentsArriveDecoded() throws Exception {
        sendBoth("Inscription confirmée à l’aréna — été", "Bonjour Zoé,\nà bientôt !", "<p>À bientôt&nbsp;!</p>");

        JsonObject mail = api().getJsonObject(0);
        assertThat(mail.getString("to")).isEqualTo("zoe@exemple.example");
        assertThat(mail.getString("from")).isEqualTo("\"Loisirs de la Ville de Québec\" <loisirs@ville.example>");
        assertThat(mail.getString("subject")).isEqualTo("Inscription confirmée à l’aréna — été");
        assertThat(mail.getString("text").replace("\r\n", "\n")).isEqualTo("Bonjour Zoé,\nà bientôt !");
        assertThat(mail.getString("html")).isEqualTo("<p>À bientôt&nbsp;!</p>");
    }

    @Test
    void anotherCharsetAndAnAttachmentToo() throws Exception {
        MimeMessage message = draft("Reçu");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("Montant payé : 45,00 $", "ISO-8859-1");
        plain.setHeader("Content-Transfer-Encoding", "base64");
        MimeBodyPart receipt = new MimeBodyPart();
        receipt.setText("pièce jointe", "UTF-8");
        receipt.setFileName("reçu.txt");
        receipt.setDisposition("attachment");
        message.setContent(new MimeMultipart(plain, receipt));
        Transport.send(message);

        assertThat(api().getJsonObject(0).getString("text")).isEqualTo("Montant payé : 45,00 $");
        assertThat(api().getJsonObject(0).getString("html")).isEmpty();
        JsonObject file = api().getJsonObject(0).getJsonArray("attachments").getJsonObject(0);
        assertThat(file.getString("name")).isEqualTo("reçu.txt");
        assertThat(file.getString("type")).isEqualTo("text/plain");
        assertThat(file.getInt("size")).isEqualTo(13);
        assertThat(get("/messages/1").body()).contains("<a href=\"" + file.getString("address") + "\">reçu.txt</a>");
        HttpResponse<String> download = get(file.getString("address"));
        assertThat(download.body()).isEqualTo("pièce jointe");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''re%C3%A7u.txt");
        assertThat(download.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(get("/messages/1/attachments/1").statusCode()).isEqualTo(404);
        assertThat(get("/messages/2/attachments/0").statusCode()).isEqualTo(404);
    }

    @Test
    void oneMailToTwoIsOneMessage() throws Exception {
        MimeMessage message = draft("Deux");
        message.setText("x");
        message.addRecipient(Message.RecipientType.BCC, new InternetAddress("second@exemple.example"));
        Transport.send(message);

        assertThat(api()).hasSize(1);
        assertThat(api().getJsonObject(0).getString("to")).isEqualTo("zoe@exemple.example, second@exemple.example");
    }

    @Test
    void theNewestComesFirstAndTheMailboxCanBeEmptied() throws Exception {
        sendBoth("premier", "1", "1");
        sendBoth("second", "2", "2");

        assertThat(sandbox.mailbox().messages())
                .extracting(MailMessage::subject)
                .containsExactly("second", "premier");
        assertThat(request("DELETE", "/api/messages").statusCode()).isEqualTo(204);
        assertThat(api()).isEmpty();
        sendBoth("troisième", "3", "3");
        assertThat(sandbox.mailbox().messages()).extracting(MailMessage::id).containsExactly(3L);
    }

    @Test
    void aRestartKeepsTheMail() throws Exception {
        sendBoth("Gardé", "é", "<p>é</p>");
        MailMessage before = sandbox.mailbox().messages().get(0);
        sandbox.close();
        start();

        assertThat(sandbox.mailbox().messages()).containsExactly(before);
        sendBoth("Suivant", "x", "x");
        assertThat(api()).hasSize(2);
    }

    @Test
    void aTestCanWaitForAMail() throws Exception {
        sendBoth("Bienvenue", "x", "x");

        assertThat(sandbox.mailbox().await(m -> m.subject().equals("Bienvenue"), Duration.ofSeconds(30)))
                .isPresent();
        assertThat(sandbox.mailbox().await(m -> m.subject().equals("Jamais"), Duration.ZERO))
                .isEmpty();
    }

    @Test
    void thePagesShowTheMailWithItsLinksAndRunNothing() throws Exception {
        sendBoth(
                "<script>alert(1)</script>",
                "Voir http://localhost:8080/verifier?jeton=a&b=c. <b>x</b>",
                "<a href=\"http://localhost:8080/\">Ici</a><script>alert(1)</script>");

        assertThat(get("/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "href=\"/messages/1\"")
                .doesNotContain("<script>");
        assertThat(get("/messages/1").body())
                .containsPattern("<a href=\"http://localhost:8080/verifier\\?jeton[^\"]*c\">")
                .contains("</a>. &lt;b&gt;", "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .doesNotContain("<script>");
        HttpResponse<String> html = get("/messages/1/html");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox allow-popups");
        assertThat(html.body()).contains("<base target=\"_blank\">", "Ici");
        assertThat(get("/messages/99").statusCode()).isEqualTo(404);
    }
}
