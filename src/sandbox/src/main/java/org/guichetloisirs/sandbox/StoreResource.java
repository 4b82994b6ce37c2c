package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.util.Map;

/** {@code /simulator/stores}: the profiles of the stores. */
final class StoreResource implements SimulatorHandler.Resource {
    private final StoreSwitches switches;

    StoreResource(StoreSwitches switches) {
        this.switches = switches;
    }

    @Override
    public JsonStructure get(Map<String, String> asked) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Store store : Store.all()) {
            list.add(toJson(store.id()));
        }
        return list.build();
    }

    @Override
    public JsonStructure post(Map<String, String> asked) {
        String store = asked.getOrDefault("store", "");
        asked.forEach((name, value) -> {
            if (!name.equals("store")) {
                switches.set(store, StoreSwitch.of(name), value);
            }
        });
        return toJson(store);
    }

    @Override
    public void delete() {
        switches.reset();
    }

    private JsonObject toJson(String store) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("store", store);
        for (StoreSwitch which : StoreSwitch.values()) {
            json.add(which.wireName(), switches.value(store, which));
        }
        return json.build();
    }
}
