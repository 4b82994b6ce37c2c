package org.guichetloisirs.core.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A street of the directory. */
@Entity
@Table(name = "street")
class Street {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_street")
    @SequenceGenerator(name = "seq_street", sequenceName = "seq_street", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "street_type")
    private String type;

    private String name;
    private String municipality;
    private String label;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "municipality_key")
    private String municipalityKey;

    /** For the persistence provider only. */
    protected Street() {}

    Street(StreetName street) {
        rename(street);
    }

    final void rename(StreetName street) {
        type = street.type();
        name = street.name();
        municipality = street.municipality();
        label = street.label();
        searchKey = street.searchKey();
        nameKey = street.nameKey();
        municipalityKey = street.municipalityKey();
    }

    long id() {
        return id;
    }

    String label() {
        return label;
    }

    String municipality() {
        return municipality;
    }

    StreetName name() {
        return new StreetName(type, name, municipality);
    }

    StreetChoice choice() {
        return new StreetChoice(id, label, municipality);
    }
}
