package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** The streets that the operator knows, and the civic numbers where it knows them. */
@Stateless
public class StreetDirectory {

    /**
     * Streets of which every typed word begins some word of the label; accents, case, {@code St-} and the type's
     * abbreviation do not matter. Those whose name begins as typed come first.
     *
     * @param typed the first letters; nothing is suggested for none
     * @param max how many at most
     */
    public List<StreetChoice> suggest(String typed, int max) {
        throw new UnsupportedOperationException();
    }

    /** The street of this id. */
    public Optional<StreetChoice> find(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Why no house of this street can have the number, in a sentence that says the known ranges; empty where it may or
     * where the ranges are not known.
     */
    public Optional<String> problemWithNumber(long streetId, String civicNumber) {
        throw new UnsupportedOperationException();
    }

    /**
     * What {@link #importStreets} would do; changes nothing.
     *
     * @throws BusinessRuleViolation {@code import.not-a-csv}
     */
    @Permitted(Role.ADMINISTRATOR)
    public ImportReport previewStreets(byte[] file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds and corrects streets from a CSV file with the columns type, nom, municipalite and, where known, de, a and
     * parite (one row per range). The same file twice changes nothing; streets that the file lacks stay.
     *
     * @throws BusinessRuleViolation {@code import.not-a-csv}
     */
    @Permitted(Role.ADMINISTRATOR)
    public ImportReport importStreets(byte[] file) {
        throw new UnsupportedOperationException();
    }
}
