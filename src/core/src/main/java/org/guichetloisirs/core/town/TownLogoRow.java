package org.guichetloisirs.core.town;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The bytes of the logo, under the mark that is made from them. */
@Entity
@Table(name = "town_logo")
class TownLogoRow {

    @Id
    private String mark = "";

    @Version
    private long version;

    private byte[] content = new byte[0];

    /** For the persistence provider only. */
    protected TownLogoRow() {}

    TownLogoRow(LogoFile file) {
        mark = file.logo().mark();
        content = file.content();
    }

    byte[] content() {
        return content;
    }
}
