package org.guichetloisirs.web.admin.town;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetloisirs.core.town.TownContact;
import org.guichetloisirs.core.town.TownEdit;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownText;
import org.guichetloisirs.core.town.TownTexts;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the settings, by the ids of the fields, beside what stood there when the page was opened. When
 * somebody else saved meanwhile, fields that nobody touched here follow; what was typed stays.
 */
final class TownForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, @Nullable String> typed;
    private LinkedHashMap<String, String> seen;
    private long version;

    TownForm(TownProfile town) {
        seen = fields(town);
        typed = new LinkedHashMap<>(seen);
        version = town.version();
    }

    /** The fields, for the page to read and write. */
    Map<String, @Nullable String> values() {
        return typed;
    }

    /** The version of the profile that was seen. */
    long version() {
        return version;
    }

    /** The version to save over: what was saved meanwhile on another page of the settings does not concern this one. */
    long versionFor(TownProfile stored) {
        return fields(stored).equals(seen) ? stored.version() : version;
    }

    /** What is written in a field, with the line ends that are kept. */
    String text(String field) {
        return Typed.text(typed.get(field));
    }

    void write(String field, String value) {
        typed.put(field, value);
    }

    TownEdit edit(boolean logoSaysName, boolean logoRemoved) {
        TownContact contact =
                new TownContact(text("phone"), text("email"), text("website"), text("address"), both("hours"));
        TownTexts texts =
                new TownTexts(both("welcomeTitle"), both("welcomeText"), both("footerText"), both("approvalText"));
        return new TownEdit(
                text("name"),
                text("municipality"),
                contact,
                text("brandColour"),
                text("accentColour"),
                texts,
                logoSaysName,
                logoRemoved);
    }

    private TownText both(String field) {
        return new TownText(text(field + "French"), text(field + "English"));
    }

    /** Goes on from what somebody else saved meanwhile; the fields that it changed, with what stands there now. */
    Map<String, String> catchUp(TownProfile town) {
        LinkedHashMap<String, String> now = fields(town);
        Map<String, String> changed = new LinkedHashMap<>();
        now.forEach((field, value) -> {
            String before = seen.getOrDefault(field, "");
            if (!value.equals(before)) {
                changed.put(field, value);
                if (text(field).equals(before)) {
                    write(field, value);
                }
            }
        });
        seen = now;
        version = town.version();
        return changed;
    }

    private static LinkedHashMap<String, String> fields(TownProfile town) {
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        fields.put("name", town.name());
        fields.put("municipality", town.municipality());
        fields.put("phone", town.phoneShown());
        fields.put("email", town.email());
        fields.put("website", town.website());
        fields.put("address", town.address());
        put(fields, "hours", town.hours());
        fields.put("brandColour", town.brandColour());
        fields.put("accentColour", town.accentColour());
        put(fields, "welcomeTitle", town.welcomeTitle());
        put(fields, "welcomeText", town.welcomeText());
        put(fields, "footerText", town.footerText());
        put(fields, "approvalText", town.approvalText());
        return fields;
    }

    private static void put(Map<String, String> fields, String field, TownText text) {
        fields.put(field + "French", text.french());
        fields.put(field + "English", text.english());
    }
}
