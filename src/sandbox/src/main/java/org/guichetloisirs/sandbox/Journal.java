package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on disk: one line of JSON per transaction or closing, appended and forced to the disk before anybody is
 * answered. If the process dies while a line is written, the unfinished last line is dropped on the next start: nobody
 * had been told about it.
 */
final class Journal implements AutoCloseable {
    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Hands every kept entry to the reader, oldest first, and opens the file for more. */
    static Journal open(Path file, Reader reader) throws IOException {
        if (Files.exists(file)) {
            replay(file, reader);
        }
        return new Journal(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    private static void replay(Path file, Reader reader) throws IOException {
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
                JsonObject entry = json.readObject();
                if (entry.containsKey("closed")) {
                    reader.closed(entry.getString("closed"));
                } else {
                    reader.transaction(transaction(entry));
                }
            } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException e) {
                throw new SandboxStartException(
                        "Line " + number + " of " + file + " is damaged: delete the file to start from nothing.", e);
            }
        }
    }

    void append(GatewayTransaction transaction) throws IOException {
        write(toJson(transaction).build());
    }

    void appendClosing(String terminal) throws IOException {
        write(Json.createObjectBuilder().add("closed", terminal).build());
    }

    private void write(JsonObject entry) throws IOException {
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

    static JsonObjectBuilder toJson(GatewayTransaction t) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", t.number())
                .add("store", t.store())
                .add("terminal", t.terminal())
                .add("batch", t.batch())
                .add("type", t.type())
                .add("order_id", t.orderId())
                .add("amount", t.amount().toPlainString())
                .add("approved", t.approved())
                .add("response_code", t.responseCode())
                .add("iso", t.iso())
                .add("auth_code", t.authCode())
                .add("time", t.time().toString())
                .add("reference_num", t.referenceNum())
                .add("trans_id", t.transId())
                .add("card_type", t.cardType())
                .add("masked_pan", t.maskedPan())
                .add("visa_debit", t.visaDebit());
        addIfKnown(json, "original_trans_id", t.originalTransId());
        addIfKnown(json, "avs", t.avs());
        addIfKnown(json, "cvd", t.cvd());
        addIfKnown(json, "data_key", t.dataKey());
        return json;
    }

    private static void addIfKnown(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static GatewayTransaction transaction(JsonObject json) {
        return new GatewayTransaction(
                json.getJsonNumber("number").longValueExact(),
                json.getString("store"),
                json.getString("terminal"),
                json.getInt("batch"),
                json.getString("type"),
                json.getString("order_id"),
                new BigDecimal(json.getString("amount")),
                json.getBoolean("approved"),
                json.getString("response_code"),
                json.getString("iso"),
                json.getString("auth_code"),
                Instant.parse(json.getString("time")),
                json.getString("reference_num"),
                json.getString("trans_id"),
                json.getString("original_trans_id", null),
                json.getString("card_type"),
                json.getString("masked_pan"),
                json.getBoolean("visa_debit"),
                json.getString("avs", null),
                json.getString("cvd", null),
                json.getString("data_key", null));
    }

    /** Who rebuilds the ledger. */
    interface Reader {
        void transaction(GatewayTransaction transaction);

        void closed(String terminal);
    }
}
