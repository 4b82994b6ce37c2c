package org.guichetloisirs.core.town;

/** The town as its settings make it, for the tests of the features that name it. */
public final class TownFixture {

    private TownFixture() {}

    /** A profile that nobody saved yet. */
    public static TownProfile profile() {
        return TownDefaults.profile();
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
