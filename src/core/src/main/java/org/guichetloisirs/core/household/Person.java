package org.guichetloisirs.core.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/** A person with a name that a person can have and a birth date that has been. */
record Person(String givenName, String familyName, LocalDate birthDate) {

    /** The most characters of a given or family name. */
    static final int LONGEST_NAME = 80;

    /** The most years that somebody has lived, with a margin: beyond it a year was mistyped. */
    private static final int OLDEST = 125;

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’. -]*");

    /** What is wrong with what was typed, field by field. */
    static List<BusinessRuleViolation> problems(
            String givenName, String familyName, @Nullable LocalDate birthDate, LocalDate today) {
        List<BusinessRuleViolation> found = new ArrayList<>();
        checkName(givenName, "givenName", found);
        checkName(familyName, "familyName", found);
        if (birthDate == null) {
            found.add(new BusinessRuleViolation("household.birth-date-required").onField("birthDate"));
        } else if (birthDate.isAfter(today)) {
            found.add(new BusinessRuleViolation("household.birth-date-in-future").onField("birthDate"));
        } else if (birthDate.isBefore(today.minusYears(OLDEST))) {
            found.add(new BusinessRuleViolation("household.birth-date-too-old").onField("birthDate"));
        }
        return found;
    }

    /** The person of a form; the first problem where there is one. */
    static Person of(NewMember form, LocalDate today) {
        List<BusinessRuleViolation> found = problems(form.givenName(), form.familyName(), form.birthDate(), today);
        LocalDate birthDate = form.birthDate();
        if (!found.isEmpty() || birthDate == null) {
            throw found.get(0);
        }
        return new Person(tidy(form.givenName()), tidy(form.familyName()), birthDate);
    }

    /** Without the blanks around it and the double ones within. */
    static String tidy(String typed) {
        return typed.strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    private static void checkName(String typed, String field, List<BusinessRuleViolation> found) {
        String name = tidy(typed);
        if (name.isEmpty()) {
            found.add(new BusinessRuleViolation("household.required").onField(field));
        } else if (name.length() > LONGEST_NAME) {
            found.add(new BusinessRuleViolation("household.too-long", LONGEST_NAME).onField(field));
        } else if (!NAME.matcher(name).matches()) {
            found.add(new BusinessRuleViolation("household.name").onField(field));
        }
    }
}
