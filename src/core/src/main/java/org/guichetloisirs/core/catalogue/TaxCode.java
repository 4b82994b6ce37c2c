package org.guichetloisirs.core.catalogue;

/**
 * Whether TPS and TVQ apply to an activity. It follows the public that the activity is meant for, not the age of each
 * participant (Excise Tax Act, schedule V, part V.1 and part VI).
 */
public enum TaxCode {
    /** A recreational programme meant mainly for children of 14 or under. */
    EXEMPT_CHILDREN_14,
    /** Exempt on another ground, by a decision of staff. */
    EXEMPT_OTHER,
    /** TPS and TVQ apply. */
    TAXABLE
}
