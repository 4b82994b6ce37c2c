package org.guichetloisirs.core.account;

/**
 * What the family wants to receive.
 *
 * @param confirmationByEmail the confirmation of a registration and its receipt by e-mail; online registration needs it
 * @param remindersByEmail a reminder before the first meeting of an activity
 * @param newsByEmail the operator's news
 */
public record Preferences(boolean confirmationByEmail, boolean remindersByEmail, boolean newsByEmail) {

    /** Everything ticked. */
    public static Preferences all() {
        return new Preferences(true, true, true);
    }
}
