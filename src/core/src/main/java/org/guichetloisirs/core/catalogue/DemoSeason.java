package org.guichetloisirs.core.catalogue;

import jakarta.ejb.Stateless;

/** The demonstration centre's season, written by us, with dates around today. */
@Stateless
public class DemoSeason {

    /** Loads it; changes nothing when it is there already. */
    public void load() {
        throw new UnsupportedOperationException();
    }
}
