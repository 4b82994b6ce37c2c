package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * What must outlive the process: one line of JSON per entry, appended and forced to the disk before anybody is answered.
 * If the process dies while a line is written, the unfinished last line is dropped on the next start: nobody had been
 * told about it.
 */
final class Journal implements AutoCloseable {
    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Hands every kept entry to the reader, oldest first, and opens the file for more. */
    static Journal open(Path file, Consumer<JsonObject> reader) throws IOException {
        if (Files.exists(file)) {
            replay(file, reader);
        }
        return new Journal(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    private static void replay(Path file, Consumer<JsonObject> reader) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
        int number = 0;
        for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n")) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            try (JsonReader json = Json.createReader(new StringReader(line))) {
                reader.accept(json.readObject());
            } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException e) {
                throw new SandboxStartException(
                        "Line " + number + " of " + file + " is damaged: delete the file to start from nothing.", e);
            }
        }
    }

    void append(JsonObject entry) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(entry + "\n");
        long before = channel.size();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            // Half a line must not spoil the next one.
            channel.truncate(before);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
