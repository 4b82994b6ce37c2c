package org.guichetloisirs.web.citizen.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** The receipt of an order that is paid ({@code order}). */
@Named
@RequestScoped
public class ConfirmationPage {

    @Inject
    private Orders orders;

    private @Nullable OrderView order;

    /** An order that is not paid belongs elsewhere. */
    public @Nullable String open() {
        OrderView read = orders.read();
        order = read;
        return read.status() == OrderStatus.PAID ? null : Orders.placeOf(read);
    }

    /** The order. */
    public @Nullable OrderView getOrder() {
        return order;
    }

    /** The operator's GST registration. */
    public String getGstNumber() {
        return Settings.TAX_GST_NUMBER.text();
    }

    /** The operator's QST registration. */
    public String getQstNumber() {
        return Settings.TAX_QST_NUMBER.text();
    }
}
