package org.guichetloisirs.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.town.TownFixture;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private static final String TO = "famille@exemple.test";
    private static final List<MailAttachments> NO_DOCUMENTS = List.of(reference -> {
        throw new IllegalStateException("no document is named " + reference);
    });
    private static final Map<String, Object> REFUSAL = Map.of("givenName", "Zoé", "reason", "<b>Non</b> & merci");

    /** The rows' calls in a transaction of their own, as in the container. */
    private static OutboxRows rows(House house) {
        return new OutboxRows(house.database.em(), house.appClock) {
            @Override
            public Optional<OutgoingMail> claim() {
                return house.database.inTransaction(super::claim);
            }

            @Override
            public void sent(long id) {
                house.database.run(() -> super.sent(id));
            }

            @Override
            public boolean failed(long id, String error) {
                return house.database.inTransaction(() -> super.failed(id, error));
            }
        };
    }

    /** Read outside of any transaction in the container; here the row wants one once the memory is out of date. */
    private static TownProfiles town(House house) {
        return new TownProfiles() {
            @Override
            public TownProfile current() {
                return house.database.inTransaction(house.town::current);
            }
        };
    }

    private static MailSender sender(House house) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", Integer.toString(SERVER.getSmtp().getPort()));
        return new MailSender(Session.getInstance(properties), town(house));
    }

    private static void put(House house) {
        house.database.run(() -> house.outbox.put(TO, "account-refused", REFUSAL, Language.FRENCH));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void sendsWhatWasCommittedOnceAndForgetsItsWords(TestDatabase.Engine engine) throws Exception {
        House house = new House(engine);
        put(house);
        assertThat(house.queued.events()).hasSize(1);
        OutboxDispatcher dispatcher = new OutboxDispatcher(rows(house), sender(house), NO_DOCUMENTS);
        dispatcher.drain();
        dispatcher.drain();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Votre demande de compte – Centre communautaire des Quatre-Saisons");
        assertThat(mail.getFrom()[0].toString())
                .contains("Centre communautaire des Quatre-Saisons", "loisirs@exemple.test");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString()).isEqualTo(TO);
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("loisirs@exemple.test");
        assertThat(mail.getContentLanguage()).containsExactly("fr-CA");
        assertThat(mail.getMessageID()).matches("<outbox-\\d+-\\d+@localhost>");
        MimeMultipart bodies = (MimeMultipart) mail.getContent();
        assertThat(part(bodies, 0)).contains("Zoé", "<b>Non</b> & merci").doesNotContain("{{");
        assertThat(part(bodies, 1))
                .contains("Zoé", "&lt;b&gt;Non&lt;/b&gt; &amp; merci", "lang=\"fr-CA\"")
                .doesNotContain("<b>Non", "{{");
        assertThat(house.texts("select state from outbox_message")).containsExactly("SENT");
        assertThat(house.texts("select text_body from outbox_message where html_body is null"))
                .containsExactly((String) null);
    }

    private static String part(MimeMultipart bodies, int index) throws Exception {
        BodyPart part = bodies.getBodyPart(index);
        return part.getContent().toString();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void sendsNothingOfATransactionThatWasRolledBack(TestDatabase.Engine engine) {
        House house = new House(engine);
        assertThatThrownBy(() -> house.database.run(() -> {
                    house.outbox.put(TO, "account-refused", REFUSAL, Language.FRENCH);
                    throw new IllegalStateException("after the mail");
                }))
                .hasMessage("after the mail");
        new OutboxDispatcher(rows(house), sender(house), NO_DOCUMENTS).drain();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void givesAMailToOneNodeAndAgainWhenThatNodeDied(TestDatabase.Engine engine) {
        House house = new House(engine);
        put(house);
        OutgoingMail first = rows(house).claim().orElseThrow();
        assertThat(rows(house).claim()).isEmpty();
        house.clock.pass(OutboxRows.CLAIM);
        OutgoingMail again = rows(house).claim().orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.writtenAt()).isEqualTo(first.writtenAt());
        rows(house).sent(again.id());
        house.clock.pass(Duration.ofDays(1));
        assertThat(rows(house).claim()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void triesAgainLaterAndGivesUpAtLast(TestDatabase.Engine engine) {
        House house = new House(engine);
        put(house);
        List<Long> tried = new ArrayList<>();
        MailSender broken = new MailSender(Session.getInstance(new Properties()), house.town) {
            @Override
            void send(OutgoingMail mail, MailAttachment document) throws MessagingException {
                tried.add(mail.id());
                throw new MessagingException("no server for " + mail.recipient());
            }
        };
        OutboxDispatcher dispatcher = new OutboxDispatcher(rows(house), broken, NO_DOCUMENTS);
        dispatcher.drain();
        dispatcher.drain();
        assertThat(tried).hasSize(1);
        assertThat(house.texts("select last_error from outbox_message")).containsExactly("MessagingException");
        for (int i = 0; i < 20; i++) {
            house.clock.pass(Duration.ofDays(2));
            dispatcher.drain();
        }
        assertThat(tried).hasSize(8);
        assertThat(house.texts("select state from outbox_message")).containsExactly("FAILED");
    }

    private static void putWithDocument(House house) {
        house.database.run(
                () -> house.outbox.put(TO, "account-refused", REFUSAL, Language.ENGLISH, "receipt:7:2026-000123"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void sendsTheDocumentThatItsRowNamesInTheReadersLanguage(TestDatabase.Engine engine) throws Exception {
        House house = new House(engine);
        putWithDocument(house);
        assertThat(house.texts("select language from outbox_message")).containsExactly("en");
        MailAttachments another = reference -> Optional.empty();
        MailAttachments receipts = reference -> Optional.of(new MailAttachment(
                reference.replace(':', '-') + ".pdf",
                "application/pdf",
                Language.current().tag().getBytes(StandardCharsets.US_ASCII)));
        new OutboxDispatcher(rows(house), sender(house), List.of(another, receipts)).drain();

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getContentLanguage()).containsExactly("en-CA");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getCount())
                .isEqualTo(2);
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("receipt-7-2026-000123.pdf");
        assertThat(file.isMimeType("application/pdf")).isTrue();
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getInputStream().readAllBytes()).asString().isEqualTo("en");
        assertThat(house.texts("select attachment from outbox_message")).containsExactly("receipt:7:2026-000123");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void waitsForADocumentButNotForEver(TestDatabase.Engine engine) throws Exception {
        House house = new House(engine);
        putWithDocument(house);
        OutboxDispatcher dispatcher = new OutboxDispatcher(rows(house), sender(house), NO_DOCUMENTS);
        dispatcher.drain();
        house.clock.pass(Duration.ofHours(1));
        dispatcher.drain();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(house.texts("select last_error from outbox_message")).containsExactly("IllegalStateException");
        house.clock.pass(Duration.ofHours(1));
        dispatcher.drain();
        assertThat(house.texts("select state from outbox_message")).containsExactly("SENT");
        assertThat(SERVER.waitForIncomingEmail(5000, 1)).isTrue();
        assertThat(((MimeMultipart) SERVER.getReceivedMessages()[0].getContent()).getCount())
                .isEqualTo(2);
    }

    @Test
    void keepsASubjectOnOneLine() {
        System.setProperty("guichet.town.name", "Ville\r\nBcc: tous@exemple.test");
        try {
            assertThat(MailTemplates.render("account-refused", REFUSAL, TownFixture.profile())
                            .subject())
                    .isEqualTo("Votre demande de compte – Ville Bcc: tous@exemple.test");
        } finally {
            System.clearProperty("guichet.town.name");
        }
    }

    @Test
    void refusesATemplateWithoutItsWords() {
        assertThatThrownBy(() -> MailTemplates.render("account-refused", Map.of("reason", "x"), TownFixture.profile()))
                .hasMessageContaining("givenName");
        assertThatThrownBy(() -> MailTemplates.render("no-such-mail", Map.of(), TownFixture.profile()))
                .hasMessageContaining("no-such-mail");
    }

    @Test
    void offersTheLinkToAnOwnerWhoHasNotConfirmed() {
        String link = "http://localhost:8080/verify.xhtml?token=abc_-1";
        RenderedMail with =
                MailTemplates.render("account-exists", Map.of("link", link, "hours", 48), TownFixture.profile());
        RenderedMail without = MailTemplates.render("account-exists", Map.of("hours", 48), TownFixture.profile());
        assertThat(with.text()).contains(link + "\n");
        assertThat(with.html()).contains("token=abc_-1");
        assertThat(without.text()).doesNotContain("verify.xhtml").contains("/forgot-password.xhtml");
    }
}
