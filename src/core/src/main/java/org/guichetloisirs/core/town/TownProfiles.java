package org.guichetloisirs.core.town;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the town says of itself. Everybody reads it; administrators change it, one subject at a time, with the version
 * that they saw: who comes second is told so and overwrites nothing unseen.
 *
 * <p>Mail, documents and pages all name the town, so this room stands below that of staff: the container checks the role
 * here, and the audit trail observes {@link TownProfileSaved}.
 */
@Stateless
@PermitAll
public class TownProfiles {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private TownProfileMemory memory;

    @Inject
    private Event<TownProfileSaved> saved;

    /** For the container. */
    public TownProfiles() {}

    /** For tests: the same object without a container. */
    public TownProfiles(EntityManager em, TownProfileMemory memory, Event<TownProfileSaved> saved) {
        this.em = em;
        this.memory = memory;
        this.saved = saved;
    }

    /** The profile, from memory; what another node saved is seen within seconds, what this one saved at once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TownProfile current() {
        return memory.current(this::read);
    }

    /** The profile as it stands in the database this very moment, for the page that changes it. */
    public TownProfile stored() {
        return read();
    }

    /**
     * Changes the name and the municipality.
     *
     * @param version the version of the profile that the administrator saw; so with every other change here
     * @throws BusinessRuleViolation {@code town.required}, {@code town.too-long} (fields {@code name}, {@code
     *     municipality}), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveIdentity(long version, String name, String municipality) {
        String newName = TownRules.needed(name, TownRules.LONGEST_NAME, "name");
        String newMunicipality = TownRules.needed(municipality, TownRules.LONGEST_MUNICIPALITY, "municipality");
        change(version, row -> row.identity(newName, newMunicipality));
        tell("town.identity-saved", newName + ", " + newMunicipality);
    }

    /**
     * Changes the colours; everything else of the theme follows from them.
     *
     * @throws BusinessRuleViolation {@code town.colour} or why it cannot be read, with the nearest colour that can
     *     ({@code town.brand-unreadable}, {@code town.accent-unseen}; fields {@code brandColour}, {@code accentColour}),
     *     {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveColours(long version, String brand, String accent) {
        Colour newBrand = TownRules.colour(brand, "brandColour");
        Colour newAccent = TownRules.colour(accent, "accentColour");
        Theme.refusals(newBrand, newAccent).stream().findFirst().ifPresent(refusal -> {
            throw refusal.violation();
        });
        change(version, row -> row.colours(newBrand.hex(), newAccent.hex()));
        tell("town.colours-saved", newBrand.hex() + " " + newAccent.hex());
    }

    /**
     * Changes how to reach the town.
     *
     * @throws BusinessRuleViolation {@code kernel.phone}, {@code kernel.email}, {@code town.website}, {@code
     *     town.too-long} (on the field), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveContact(long version, TownContact contact) {
        TownContact kept = TownRules.contact(contact);
        change(version, row -> row.contact(kept));
        tell("town.contact-saved", kept.phone() + " " + kept.email() + " " + kept.website());
    }

    /**
     * Changes the town's own words.
     *
     * @throws BusinessRuleViolation {@code town.too-long} (on the field), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveTexts(long version, TownTexts texts) {
        TownTexts kept = TownRules.texts(texts);
        change(version, row -> row.texts(kept));
        tell("town.texts-saved", kept.welcomeTitle().french());
    }

    /**
     * Offers English or not, behind an attestation or not. An attestation left empty is the product's own.
     *
     * @throws BusinessRuleViolation {@code town.too-long} (on the field), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveLanguages(long version, boolean english, boolean withAttestation, TownText attestation) {
        TownText written = TownRules.both(attestation, TownRules.LONGEST_ATTESTATION, "attestation");
        TownText own = TownDefaults.profile().attestation();
        TownText kept = new TownText(
                written.french().isEmpty() ? own.french() : written.french(),
                written.english().isEmpty() ? own.english() : written.english());
        change(version, row -> row.languages(english, withAttestation, kept));
        tell("town.languages-saved", "english " + english + ", attestation " + withAttestation);
    }

    /**
     * Closes the desk to citizens for a while, or opens it again.
     *
     * @param ends when it is expected to open again; null where nobody knows
     * @throws BusinessRuleViolation {@code town.too-long} (on the field), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveMaintenance(long version, boolean closed, TownText message, @Nullable Instant ends) {
        TownText kept = TownRules.both(message, TownRules.LONGEST_TEXT, "maintenanceMessage");
        change(version, row -> row.maintenance(closed, kept, ends));
        tell("town.maintenance-saved", closed ? "closed until " + ends : "open");
    }

    /**
     * Takes an image for the logo; the one before it is deleted.
     *
     * @param file as it was sent; its name says nothing
     * @throws BusinessRuleViolation {@code town.logo-missing}, {@code town.logo-too-large}, {@code town.logo-kind}, {@code
     *     town.logo-pixels} (field {@code logo}), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveLogo(long version, byte[] file) {
        LogoFile image = LogoFile.of(file);
        String mark = image.logo().mark();
        change(version, row -> {
            if (em.find(TownLogoRow.class, mark) == null) {
                em.persist(new TownLogoRow(image));
            }
            row.logo(image.logo());
        });
        forgetLogoBut(mark);
        tell("town.logo-saved", image.logo().path());
    }

    /**
     * Goes back to the product's own mark.
     *
     * @throws BusinessRuleViolation {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void removeLogo(long version) {
        change(version, row -> row.logo(null));
        forgetLogoBut("");
        tell("town.logo-removed", "");
    }

    /** The bytes of the logo of this mark; empty where it is no longer, or never was, the town's. */
    public Optional<byte[]> logo(String mark) {
        return Optional.ofNullable(em.find(TownLogoRow.class, mark)).map(TownLogoRow::content);
    }

    /**
     * The town's logo as PNG, whatever kind it was sent as, for documents and mail; its size is that of {@link
     * TownProfile#logo()}, and its alternative text is the town's name. Empty where the town has none.
     */
    public Optional<byte[]> logoPng() {
        return Optional.ofNullable(read().logo())
                .flatMap(logo -> logo(logo.mark()).map(content -> LogoFile.png(logo, content)));
    }

    private void forgetLogoBut(String mark) {
        em.createQuery("delete from TownLogoRow l where l.mark <> :mark")
                .setParameter("mark", mark)
                .executeUpdate();
    }

    private TownProfile read() {
        @Nullable TownProfileRow row = em.find(TownProfileRow.class, TownProfileRow.ID);
        return row == null ? TownDefaults.profile() : row.profile();
    }

    private void change(long version, Consumer<TownProfileRow> change) {
        @Nullable TownProfileRow row = em.find(TownProfileRow.class, TownProfileRow.ID);
        if ((row == null ? 0 : row.version()) != version) {
            throw new BusinessRuleViolation("town.changed-meanwhile");
        }
        if (row == null) {
            row = new TownProfileRow(TownDefaults.profile());
            em.persist(row);
        }
        change.accept(row);
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (DatabaseErrors.isStale(e) || DatabaseErrors.isDuplicate(e)) {
                throw new BusinessRuleViolation("town.changed-meanwhile");
            }
            throw e;
        }
    }

    private void tell(String deed, String detail) {
        saved.fire(new TownProfileSaved(deed, detail));
    }
}
