package org.guichetloisirs.core.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.SearchText;
import org.jspecify.annotations.Nullable;

/** A person of a household. One who left stays in the books of what they took part in. */
@Entity
@Table(name = "member")
class HouseholdMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_member")
    @SequenceGenerator(name = "seq_member", sequenceName = "seq_member", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "household_id")
    private long householdId;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private boolean holder;

    /** The folded name, a blank before each word. */
    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    /** For the persistence provider only. */
    protected HouseholdMember() {}

    HouseholdMember(long householdId, Person person, boolean holder) {
        this.householdId = householdId;
        this.holder = holder;
        correct(person);
    }

    final void correct(Person person) {
        givenName = person.givenName();
        familyName = person.familyName();
        birthDate = person.birthDate();
        searchKey = " " + SearchText.fold(givenName + " " + familyName);
    }

    void leave(Instant now) {
        leftAt = now;
    }

    long id() {
        return id;
    }

    long householdId() {
        return householdId;
    }

    boolean holder() {
        return holder;
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    boolean isSame(Person person) {
        return givenName.equalsIgnoreCase(person.givenName())
                && familyName.equalsIgnoreCase(person.familyName())
                && birthDate.equals(person.birthDate());
    }

    MemberView view() {
        return new MemberView(id, givenName, familyName, birthDate, holder);
    }
}
