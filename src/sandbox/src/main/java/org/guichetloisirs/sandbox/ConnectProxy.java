package org.guichetloisirs.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTPS proxy that leads the gateway's hosts to the simulator, and nothing else anywhere: a client that can only reach
 * port 443 of a fixed host, such as the official library, is pointed here and needs no other change. The encryption stays
 * between the client and the simulator; nothing is read on the way. On the loopback address always.
 */
final class ConnectProxy implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConnectProxy.class.getName());
    private static final int MAX_HEAD = 8 * 1024;
    private static final int HEAD_LIMIT_MILLIS = 10_000;
    private static final Pattern CONNECT = Pattern.compile("CONNECT ([A-Za-z0-9.-]{1,253}):(\\d{1,5}) HTTP/1\\.[01]");
    private static final Pattern REQUEST = Pattern.compile("[A-Z]{1,20} \\S+ HTTP/1\\.[01]");

    private final ServerSocket listener;
    private final int gatewayPort;
    private final InetAddress gatewayAddress;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * @param listener already bound; closed with the proxy
     * @param gatewayAddress where the simulator's TLS port is reached
     */
    ConnectProxy(ServerSocket listener, InetAddress gatewayAddress, int gatewayPort, ThreadFactory factory) {
        this.listener = listener;
        this.gatewayAddress = gatewayAddress;
        this.gatewayPort = gatewayPort;
        threads = Executors.newCachedThreadPool(factory);
        threads.execute(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                LOG.log(Level.FINE, "the proxy stops, or one connection failed", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(HEAD_LIMIT_MILLIS);
            String refusal = refusal(head(client.getInputStream()));
            if (refusal != null) {
                answer(client, refusal);
                return;
            }
            try (Socket gateway = new Socket(gatewayAddress, gatewayPort)) {
                open.add(gateway);
                gateway.setTcpNoDelay(true);
                client.setSoTimeout(0);
                answer(client, "200 Connection established");
                Future<?> back = threads.submit(() -> copy(gateway, client));
                copy(client, gateway);
                back.get();
            }
        } catch (IOException | ExecutionException e) {
            LOG.log(Level.FINE, "a tunnel ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    /** What to answer instead of a tunnel; {@code null} when the tunnel leads to one of the gateway's hosts. */
    private static @Nullable String refusal(@Nullable String head) {
        if (head == null) {
            return "400 Bad Request";
        }
        String request = head.lines().findFirst().orElse("");
        Matcher connect = CONNECT.matcher(request);
        if (!connect.matches()) {
            return REQUEST.matcher(request).matches() ? "405 Method Not Allowed" : "400 Bad Request";
        }
        boolean gateway =
                GatewayHosts.isOne(connect.group(1)) && Integer.parseInt(connect.group(2)) == GatewayHosts.PORT;
        return gateway ? null : "403 Only the gateway's hosts";
    }

    /** The lines up to the empty one; {@code null} when they do not end. Byte by byte: what follows is the client's. */
    private static @Nullable String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4 && head.size() < MAX_HEAD) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return matched == 4 ? head.toString(StandardCharsets.ISO_8859_1) : null;
    }

    private static void answer(Socket client, String status) throws IOException {
        String end = status.startsWith("200") ? "\r\n\r\n" : "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(("HTTP/1.1 " + status + end).getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    /** Until one side ends; then the other is told so, and the way back stays open. */
    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            LOG.log(Level.FINE, "one side of a tunnel ended", e);
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "was closed already", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(ConnectProxy::closeQuietly);
        threads.shutdownNow();
    }
}
