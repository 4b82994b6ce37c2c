package org.guichetloisirs.core.payment.moneris;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;

/** Reads a whole request and then does with the connection what the test says; one request per connection. */
final class FakeGateway implements AutoCloseable {

    /** What becomes of the connection once the request was read. */
    interface Reply {
        void on(Socket socket) throws IOException;
    }

    /** One request as it came. */
    record Request(String head, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final String scheme;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Reply reply = status(500, "");

    FakeGateway() {
        this(ServerSocketFactory.getDefault(), "http");
    }

    FakeGateway(ServerSocketFactory sockets, String scheme) {
        this.scheme = scheme;
        try {
            server = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake gateway");
        thread.setDaemon(true);
        thread.start();
    }

    void answers(Reply given) {
        reply = given;
    }

    URI address() {
        return MonerisClient.address(scheme + "://localhost:" + server.getLocalPort(), false);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(read(socket.getInputStream()));
            reply.on(socket);
        } catch (IOException e) {
            // The client hung up, or never trusted us: what it makes of that is what the test asks.
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ended in its head");
            }
            head.write(next);
        }
        String lines = head.toString(StandardCharsets.ISO_8859_1);
        int length = lines.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElseThrow();
        return new Request(lines, in.readNBytes(length));
    }

    /** A whole answer with this status and body. */
    static Reply status(int status, String body) {
        return bytes(head(status, body.getBytes(StandardCharsets.UTF_8).length) + body);
    }

    /** These bytes, and the end of the connection. */
    static Reply bytes(String text) {
        return socket -> {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        };
    }

    static String head(int status, int length) {
        return "HTTP/1.1 " + status + " x\r\nContent-Type: text/html\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n";
    }

    /** The connection is cut hard. */
    static Reply reset() {
        return socket -> socket.setSoLinger(true, 0);
    }

    /** Says this much and then nothing, for as long as the test lasts. */
    Reply silenceAfter(String text) {
        return socket -> {
            bytes(text).on(socket);
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }
}
