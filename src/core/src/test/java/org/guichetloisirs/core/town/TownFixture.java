package org.guichetloisirs.core.town;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** The town as its settings make it, for the tests of the features that name it. */
public final class TownFixture {

    private TownFixture() {}

    /** A profile that nobody saved yet. */
    public static TownProfile profile() {
        return TownDefaults.profile();
    }

    /** The same, changed in the components that are named. */
    public static TownProfile profile(Map<String, Object> changes) {
        RecordComponent[] components = TownProfile.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object before = components[i].getAccessor().invoke(profile());
                values[i] = changes.getOrDefault(components[i].getName(), before);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return TownProfile.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What staff writes to give the town this name, and to leave all else as it is. */
    static TownEdit named(String name) {
        TownProfile before = profile();
        return new TownEdit(
                name,
                "Saint-Lac",
                new TownContact(before.phone(), before.email(), before.website(), before.address(), before.hours()),
                before.brandColour(),
                before.accentColour(),
                new TownTexts(before.welcomeTitle(), before.welcomeText(), before.footerText(), before.approvalText()),
                false,
                false);
    }

    static TownEdit coloured(TownEdit edit, String brand, String accent) {
        return new TownEdit(
                edit.name(), edit.municipality(), edit.contact(), brand, accent, edit.texts(), false, false);
    }

    static TownEdit reachedAt(TownEdit edit, String website) {
        TownContact contact = new TownContact("", "", website, "", TownText.NONE);
        return new TownEdit(
                edit.name(),
                edit.municipality(),
                contact,
                edit.brandColour(),
                edit.accentColour(),
                edit.texts(),
                false,
                false);
    }

    /** The same with something said about the logo. */
    static TownEdit logo(boolean saysName, boolean removed) {
        TownEdit edit = named("Loisirs du Lac");
        return new TownEdit(
                edit.name(),
                edit.municipality(),
                edit.contact(),
                edit.brandColour(),
                edit.accentColour(),
                edit.texts(),
                saysName,
                removed);
    }
}
