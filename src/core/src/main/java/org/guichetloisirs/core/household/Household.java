package org.guichetloisirs.core.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A family: its address, its card, its residency. */
@Entity
@Table(name = "household")
class Household {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_household")
    @SequenceGenerator(name = "seq_household", sequenceName = "seq_household", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "street_id")
    private @Nullable Long streetId;

    @Column(name = "civic_number")
    private String civicNumber;

    private String apartment;

    @Column(name = "other_street")
    private String otherStreet;

    @Column(name = "other_municipality")
    private String otherMunicipality;

    @Column(name = "postal_code")
    private String postalCode;

    private String phone;

    @Enumerated(EnumType.STRING)
    private Residency residency;

    @Column(name = "claimed_card")
    private @Nullable String claimedCard;

    @Column(name = "card_number")
    private @Nullable String cardNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider only. */
    protected Household() {}

    Household(long accountId, CheckedAddress address, PhoneNumber phone, @Nullable String claimedCard, Instant now) {
        this.accountId = accountId;
        this.streetId = address.streetId();
        this.civicNumber = address.civicNumber().text();
        this.apartment = address.apartment();
        this.otherStreet = address.otherStreet();
        this.otherMunicipality = address.otherMunicipality();
        this.postalCode = address.postalCode().value();
        this.phone = phone.value();
        this.residency = Residency.UNKNOWN;
        this.claimedCard = claimedCard;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    @Nullable
    Long streetId() {
        return streetId;
    }

    String civicNumber() {
        return civicNumber;
    }

    String apartment() {
        return apartment;
    }

    String otherStreet() {
        return otherStreet;
    }

    String otherMunicipality() {
        return otherMunicipality;
    }

    String postalCode() {
        return postalCode;
    }

    PhoneNumber phone() {
        return new PhoneNumber(phone);
    }

    Residency residency() {
        return residency;
    }

    @Nullable
    String claimedCard() {
        return claimedCard;
    }

    @Nullable
    String cardNumber() {
        return cardNumber;
    }

    void admit(String card, Residency decided) {
        cardNumber = card;
        residency = decided;
    }
}
