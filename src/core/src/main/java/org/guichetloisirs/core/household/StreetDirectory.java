package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** The streets that the operator knows, and the civic numbers where it knows them. */
@Stateless
public class StreetDirectory {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    /** For the container. */
    public StreetDirectory() {}

    /** For tests: the same object without a container. */
    public StreetDirectory(EntityManager em, AuditTrail audit) {
        this.em = em;
        this.audit = audit;
    }

    /**
     * Streets of which every typed word begins some word of the label; accents, case, {@code St-} and the type's
     * abbreviation do not matter. Those whose name begins as typed come first.
     *
     * @param typed the first letters; nothing is suggested for none
     * @param max how many at most
     */
    public List<StreetChoice> suggest(String typed, int max) {
        return streets().startingWith(typed, max).stream().map(Street::choice).toList();
    }

    /** The street of this id. */
    public Optional<StreetChoice> find(long id) {
        return streets().find(id).map(Street::choice);
    }

    /**
     * Why no house of this street can have the number, in a sentence that says the known ranges; empty where it may or
     * where the ranges are not known.
     */
    public Optional<String> problemWithNumber(long streetId, String civicNumber) {
        return streets().problemWithNumber(streetId, civicNumber).map(BusinessRuleViolation::sentence);
    }

    /**
     * What {@link #importStreets} would do; changes nothing.
     *
     * @throws BusinessRuleViolation {@code import.not-a-csv}
     */
    @Permitted(Role.ADMINISTRATOR)
    public ImportReport previewStreets(byte[] file) {
        return StreetImport.run(file, streets(), false);
    }

    /**
     * Adds and corrects streets from a CSV file with the columns type, nom, municipalite and, where known, de, a and
     * parite (one row per range). The same file twice changes nothing; streets that the file lacks stay.
     *
     * @throws BusinessRuleViolation {@code import.not-a-csv}
     */
    @Permitted(Role.ADMINISTRATOR)
    public ImportReport importStreets(byte[] file) {
        ImportReport report = StreetImport.run(file, streets(), true);
        audit.record(
                "household.streets-imported",
                "streets",
                "created " + report.created() + ", updated " + report.updated() + ", refused "
                        + report.refused().size());
        return report;
    }

    private Streets streets() {
        return new Streets(em);
    }
}
