package org.guichetloisirs.core.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.PostalCode;
import org.jspecify.annotations.Nullable;

/** An address that can exist: on a street of the directory, or typed by hand. */
record CheckedAddress(
        @Nullable Long streetId,
        CivicNumber civicNumber,
        String apartment,
        String otherStreet,
        String otherMunicipality,
        PostalCode postalCode) {

    private static final int LONGEST_APARTMENT = 20;
    private static final int LONGEST_STREET = 120;
    private static final int LONGEST_MUNICIPALITY = 80;
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}\\d'’.,()/# -]*");

    /** What is wrong with what was typed, field by field. */
    static List<BusinessRuleViolation> problems(AddressEntry entry, Streets streets) {
        List<BusinessRuleViolation> found = new ArrayList<>();
        Long streetId = entry.streetId();
        boolean known = streetId != null && streets.find(streetId).isPresent();
        if (streetId == null) {
            checkPlace(entry.otherStreet(), "otherStreet", LONGEST_STREET, found);
            checkPlace(entry.otherMunicipality(), "otherMunicipality", LONGEST_MUNICIPALITY, found);
        } else if (!known) {
            found.add(new BusinessRuleViolation("household.unknown-street").onField("street"));
        }
        if (entry.civicNumber().isBlank()) {
            found.add(new BusinessRuleViolation("household.required").onField("civicNumber"));
        } else if (CivicNumber.parse(entry.civicNumber()).isEmpty()) {
            found.add(new BusinessRuleViolation("household.civic-number").onField("civicNumber"));
        } else if (streetId != null && known) {
            streets.problemWithNumber(streetId, entry.civicNumber())
                    .ifPresent(problem -> found.add(problem.onField("civicNumber")));
        }
        if (!entry.apartment().isBlank()) {
            checkPlace(entry.apartment(), "apartment", LONGEST_APARTMENT, found);
        }
        if (entry.postalCode().isBlank()) {
            found.add(new BusinessRuleViolation("household.required").onField("postalCode"));
        } else {
            try {
                new PostalCode(entry.postalCode());
            } catch (BusinessRuleViolation problem) {
                found.add(problem.onField("postalCode"));
            }
        }
        return found;
    }

    /** The address of an entry that has no {@link #problems}. */
    static CheckedAddress of(AddressEntry entry) {
        Optional<CivicNumber> number = CivicNumber.parse(entry.civicNumber());
        boolean byHand = entry.streetId() == null;
        return new CheckedAddress(
                entry.streetId(),
                number.orElseThrow(() -> new BusinessRuleViolation("household.civic-number").onField("civicNumber")),
                Person.tidy(entry.apartment()),
                byHand ? Person.tidy(entry.otherStreet()) : "",
                byHand ? Person.tidy(entry.otherMunicipality()) : "",
                new PostalCode(entry.postalCode()));
    }

    private static void checkPlace(String typed, String field, int longest, List<BusinessRuleViolation> found) {
        String place = Person.tidy(typed);
        if (place.isEmpty()) {
            found.add(new BusinessRuleViolation("household.required").onField(field));
        } else if (place.length() > longest) {
            found.add(new BusinessRuleViolation("household.too-long", longest).onField(field));
        } else if (!PLACE.matcher(place).matches()) {
            found.add(new BusinessRuleViolation("household.place").onField(field));
        }
    }
}
