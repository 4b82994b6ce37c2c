package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guichetloisirs.core.enrolment.PlaceCheapened;
import org.guichetloisirs.core.kernel.Money;

/**
 * What a change to a cheaper group leaves over is the family's credit (ADR 0039), taxes included, in the transaction of
 * the change: taken back from the orders that had paid, the latest first.
 */
@Dependent
class CheaperPlaces {

    private final OrderBook orders;
    private final Books books;
    private final OrderMail mail;

    @Inject
    CheaperPlaces(OrderBook orders, Books books, OrderMail mail) {
        this.orders = orders;
        this.books = books;
        this.mail = mail;
    }

    /** Hears of it inside the transaction of the change; what fails here undoes the change. */
    void on(@Observes PlaceCheapened news) {
        Taxes taxes = Taxes.on(news.difference(), news.taxCode());
        Money left = news.difference().plus(taxes.gst()).plus(taxes.qst());
        for (String number : news.orderNumbers()) {
            Optional<PurchaseOrder> order = orders.lock(number);
            if (order.isPresent() && !left.isZero()) {
                Money rest = books.left(order.get());
                Money part = left.compareTo(rest) < 0 ? left : rest;
                if (!part.isZero() && books.refundToCredit(order.get(), "move-" + news.registrationId(), part)) {
                    mail.refundedToCredit(order.get(), part);
                    left = left.minus(part);
                }
            }
        }
    }
}
