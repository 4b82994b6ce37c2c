package org.guichetloisirs.core.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How somebody left a table of the back-office. */
@Entity
@Table(name = "table_memory")
class TableMemory {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_table_memory")
    @SequenceGenerator(name = "seq_table_memory", sequenceName = "seq_table_memory", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "owner")
    private String owner;

    @Column(name = "table_name")
    private String table;

    @Column(name = "state")
    private String state;

    /** For the persistence provider only. */
    protected TableMemory() {}

    TableMemory(String owner, String table, String state) {
        this.owner = owner;
        this.table = table;
        this.state = state;
    }

    String state() {
        return state;
    }

    void become(String now) {
        state = now;
    }
}
