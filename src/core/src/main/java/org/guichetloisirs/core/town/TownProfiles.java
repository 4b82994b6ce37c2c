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
 * What the town says of itself. Everybody reads it; administrators change it with the version that they saw: who
 * comes second is told so and overwrites nothing unseen.
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
     * Changes what the town says of itself and how it looks, all of it or nothing. The trail names what is another than
     * before.
     *
     * @param version the version of the profile that the administrator saw; so with every other change here
     * @param logo a new image for the logo; null where none was sent. The one before it is deleted
     * @throws BusinessRuleViolation the first of {@link TownEdit#violations()}, or {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void save(long version, TownEdit edit, @Nullable LogoFile logo) {
        TownRules rules = new TownRules();
        TownEdit kept = edit.kept(rules);
        rules.hold();
        TownProfile before = read();
        TownProfileRow saved = change(version, row -> {
            row.identity(kept.name(), kept.municipality());
            row.contact(kept.contact());
            row.colours(kept.brandColour(), kept.accentColour());
            row.texts(kept.texts());
            row.logoSaysName(kept.logoSaysName());
            if (logo != null) {
                if (em.find(TownLogoRow.class, logo.logo().mark()) == null) {
                    em.persist(new TownLogoRow(logo));
                }
                row.logo(logo.logo());
            } else if (kept.logoRemoved()) {
                row.logo(null);
            }
        });
        TownProfile after = saved.profile();
        forgetLogosBut(after.logo());
        TownNews.between(before, after).forEach(this.saved::fire);
    }

    /**
     * Offers English or not, behind an attestation or not. An attestation left empty is the product's own.
     *
     * @throws BusinessRuleViolation {@code town.too-long} (on the field), {@code town.changed-meanwhile}
     */
    @RolesAllowed(ADMINISTRATOR)
    public void saveLanguages(long version, boolean english, boolean withAttestation, TownText attestation) {
        TownRules rules = new TownRules();
        TownText written = rules.both(attestation, TownRules.LONGEST_ATTESTATION, "attestation");
        rules.hold();
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
        TownRules rules = new TownRules();
        TownText kept = rules.both(message, TownRules.LONGEST_TEXT, "maintenanceMessage");
        rules.hold();
        change(version, row -> row.maintenance(closed, kept, ends));
        tell("town.maintenance-saved", closed ? "closed until " + ends : "open");
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

    private void forgetLogosBut(@Nullable TownLogo logo) {
        em.createQuery("delete from TownLogoRow l where l.mark <> :mark")
                .setParameter("mark", logo == null ? "" : logo.mark())
                .executeUpdate();
    }

    private TownProfile read() {
        @Nullable TownProfileRow row = em.find(TownProfileRow.class, TownProfileRow.ID);
        return row == null ? TownDefaults.profile() : row.profile();
    }

    private TownProfileRow change(long version, Consumer<TownProfileRow> change) {
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
            return row;
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
