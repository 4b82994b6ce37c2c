package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Takes any mail for anybody into the mailbox. */
final class SmtpReceiver implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmtpReceiver.class.getName());
    /** The library tells of its start and its end; {@link SandboxMain} does too. */
    private static final Logger LIBRARY = Logger.getLogger("org.subethamail");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    private final SMTPServer server;

    SmtpReceiver(int port, Mailbox mailbox) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Guichet Loisirs sandbox")
                .messageHandlerFactory(context -> new Delivery(mailbox))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getBindAddress().orElseThrow(), port());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Delivery implements MessageHandler {
        private final Mailbox mailbox;
        private final List<String> recipients = new ArrayList<>();

        Delivery(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void from(String sender) {
            // The mailbox shows the sender that the mail itself names.
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException {
            try {
                mailbox.accept(List.copyOf(recipients), data.readAllBytes());
                return null;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a mail could not be kept", e);
                throw new RejectException(452, "The mail could not be kept");
            }
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
