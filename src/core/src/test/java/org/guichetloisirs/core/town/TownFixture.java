package org.guichetloisirs.core.town;

/** The town as its settings make it, for the tests of the features that name it. */
public final class TownFixture {

    private TownFixture() {}

    /** A profile that nobody saved yet. */
    public static TownProfile profile() {
        return TownDefaults.profile();
    }
}
