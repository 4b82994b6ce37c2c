package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The profiles of the stores: what was switched, kept in a file, and the usual for the rest. Safe for threads. */
public final class StoreSwitches {
    /** Beside the value of {@link StoreSwitch#CLOSE_AT}: since when it holds. A night before that closes nothing. */
    private static final String CLOSE_AT_SINCE = "close_at_since";

    private final Path file;
    private final Clock clock;
    private final @Nullable LocalTime usualClosing;
    private final Map<String, Map<String, String>> switched = new TreeMap<>();

    StoreSwitches(Path file, @Nullable LocalTime usualClosing, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.usualClosing = usualClosing;
        if (Files.exists(file)) {
            try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                JsonObject stores = reader.readObject();
                for (String store : stores.keySet()) {
                    JsonObject values = stores.getJsonObject(store);
                    Map<String, String> kept = switched.computeIfAbsent(store, s -> new TreeMap<>());
                    values.keySet().forEach(name -> kept.put(name, values.getString(name)));
                }
            } catch (JsonException | ClassCastException e) {
                throw new SandboxStartException("The file " + file + " is damaged: delete it and start again.", e);
            }
        }
    }

    /**
     * Switches a store.
     *
     * @throws IllegalArgumentException when there is no such store, or it cannot be switched so
     */
    public synchronized void set(String store, StoreSwitch which, String value) {
        which.check(known(store), value);
        Map<String, String> values = switched.computeIfAbsent(store, s -> new TreeMap<>());
        values.put(which.wireName(), value);
        if (which == StoreSwitch.CLOSE_AT) {
            values.put(CLOSE_AT_SINCE, clock.instant().toString());
        }
        keep();
    }

    /** Every store as it was at first. */
    public synchronized void reset() {
        switched.clear();
        keep();
    }

    /**
     * How a store is switched.
     *
     * @throws IllegalArgumentException when there is no such store
     */
    public synchronized String value(String store, StoreSwitch which) {
        Store known = known(store);
        String value = switched.getOrDefault(store, Map.of()).get(which.wireName());
        if (value != null) {
            return value;
        }
        return switch (which) {
            case TERMINAL -> known.terminals().get(0);
            case CLOSE_AT -> usualClosing == null ? "off" : usualClosing.toString();
            default -> which.usual();
        };
    }

    boolean isOn(Store store, StoreSwitch which) {
        return value(store.id(), which).equals("true");
    }

    /** When the store's batches close by themselves; {@code null} for never. */
    @Nullable
    LocalTime closing(Store store) {
        String value = value(store.id(), StoreSwitch.CLOSE_AT);
        return value.equals("off") ? null : LocalTime.parse(value);
    }

    /** Since when that time holds. */
    synchronized Instant closingSince(Store store) {
        String since = switched.getOrDefault(store.id(), Map.of()).get(CLOSE_AT_SINCE);
        return since == null ? Instant.MIN : Instant.parse(since);
    }

    private static Store known(String id) {
        return Store.all().stream()
                .filter(store -> store.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no store " + id));
    }

    private void keep() {
        JsonObjectBuilder stores = Json.createObjectBuilder();
        switched.forEach((store, values) -> {
            JsonObjectBuilder json = Json.createObjectBuilder();
            values.forEach(json::add);
            stores.add(store, json);
        });
        try {
            AtomicFile.write(file, stores.build().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
