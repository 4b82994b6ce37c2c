package org.guichetloisirs.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The mail that has arrived, in memory and as one file each in the data folder, so that a restart keeps it. Safe for
 * several threads.
 */
public final class Mailbox {
    private static final String SUFFIX = ".eml";

    private final List<MailMessage> messages = new ArrayList<>();
    private final Path folder;
    private final Clock clock;
    private long lastId;

    Mailbox(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("\\d+\\.eml"))
                    .toList()) {
                messages.add(load(file));
            }
        }
        messages.sort(Comparator.comparingLong(MailMessage::id));
        lastId = messages.isEmpty() ? 0 : messages.get(messages.size() - 1).id();
    }

    /** The mail, newest first. */
    public synchronized List<MailMessage> messages() {
        List<MailMessage> newestFirst = new ArrayList<>(messages);
        newestFirst.sort(Comparator.comparingLong(MailMessage::id).reversed());
        return newestFirst;
    }

    /** The bytes of a file that came with a mail, by its place among them; empty where there is none. */
    public synchronized Optional<byte[]> attachment(long id, int index) throws IOException {
        Path file = file(id);
        return Files.exists(file) ? MailReader.file(raw(Files.readAllBytes(file)), index) : Optional.empty();
    }

    /** Throws all mail away; numbers are not used again. */
    public synchronized void clear() throws IOException {
        for (MailMessage message : messages) {
            Files.deleteIfExists(file(message.id()));
        }
        messages.clear();
    }

    /** The newest mail that fits, as soon as there is one; empty when none has come within the limit. */
    public synchronized Optional<MailMessage> await(Predicate<MailMessage> wanted, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<MailMessage> found = messages().stream().filter(wanted).findFirst();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || left <= 0) {
                return found;
            }
            wait(left);
        }
    }

    /** On the disk before the sender hears that it was accepted. */
    synchronized void accept(List<String> recipients, byte[] raw) throws IOException {
        long id = lastId + 1;
        Instant now = clock.instant();
        String to = String.join(", ", recipients);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes((to + "\r\n" + now + "\r\n").getBytes(StandardCharsets.UTF_8));
        kept.writeBytes(raw);
        Path draft = folder.resolve("draft");
        Files.write(draft, kept.toByteArray());
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        lastId = id;
        messages.add(MailReader.read(id, to, now, raw));
        notifyAll();
    }

    private Path file(long id) {
        return folder.resolve(String.format(Locale.ROOT, "%08d", id) + SUFFIX);
    }

    private static String[] parts(byte[] kept) {
        return new String(kept, StandardCharsets.ISO_8859_1).split("\r\n", 3);
    }

    private static byte[] raw(byte[] kept) {
        return parts(kept)[2].getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A file is the recipients on a line, the moment on a line, then the mail as it came. */
    private static MailMessage load(Path file) throws IOException {
        String name = file.getFileName().toString();
        String[] parts = parts(Files.readAllBytes(file));
        try {
            return MailReader.read(
                    Long.parseLong(name.substring(0, name.length() - SUFFIX.length())),
                    new String(parts[0].getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                    Instant.parse(parts[1]),
                    parts[2].getBytes(StandardCharsets.ISO_8859_1));
        } catch (ArrayIndexOutOfBoundsException | DateTimeParseException e) {
            throw new SandboxStartException("The mail " + file + " is damaged: delete this file.", e);
        }
    }
}
