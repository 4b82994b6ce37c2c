package org.guichetloisirs.core.payment;

import jakarta.ejb.Stateless;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** The attempts to charge cards: what staff have to settle. */
@Stateless
public class Payments {

    /** The attempts that wait for a person, oldest first. */
    public List<PaymentWork> workList() {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes down what a person found out; audited. The order goes on by itself within seconds.
     *
     * @throws BusinessRuleViolation {@code payment.not-waiting} if somebody settled it meanwhile,
     *     {@code payment.resolution-not-possible} if the resolution does not fit the state
     */
    public void resolve(long paymentId, Resolution resolution) {
        throw new UnsupportedOperationException();
    }
}
