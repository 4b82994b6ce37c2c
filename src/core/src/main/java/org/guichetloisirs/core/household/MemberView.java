package org.guichetloisirs.core.household;

import java.time.LocalDate;

/**
 * A person of the household.
 *
 * @param id the member
 * @param givenName given name
 * @param familyName family name
 * @param birthDate date of birth
 * @param holder whether this is the person who opened the account
 */
public record MemberView(long id, String givenName, String familyName, LocalDate birthDate, boolean holder) {

    /** Given and family name. */
    public String fullName() {
        return givenName + " " + familyName;
    }
}
