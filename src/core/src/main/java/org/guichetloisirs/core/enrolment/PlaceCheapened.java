package org.guichetloisirs.core.enrolment;

import java.util.List;
import org.guichetloisirs.core.catalogue.TaxCode;
import org.guichetloisirs.core.kernel.Money;

/**
 * A registration moved to a group that costs less; told inside the transaction that moves it, so that the difference is
 * the family's exactly when the move is made.
 *
 * @param registrationId the new registration
 * @param orderNumbers the orders that paid for the place it replaces, the latest first
 * @param difference before taxes, positive
 */
public record PlaceCheapened(
        long householdId, long registrationId, List<String> orderNumbers, Money difference, TaxCode taxCode) {}
