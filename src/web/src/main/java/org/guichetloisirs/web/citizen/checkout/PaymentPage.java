package org.guichetloisirs.web.citizen.checkout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Paying an order by card ({@code order}). The card is typed in the gateway's own page inside a frame; what reaches us is
 * its temporary token.
 */
@Named
@RequestScoped
public class PaymentPage {

    private static final String BODY_STYLE = "margin:0;padding:4px;background:#ffffff;color:#17242c;font-size:17px;"
            + "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif;";
    private static final String BOX_STYLE =
            "display:block;box-sizing:border-box;width:100%;max-width:22rem;height:48px;"
                    + "margin:4px 0 16px;padding:8px 12px;border:2px solid #6b7d88;border-radius:8px;font-size:17px;";
    private static final String LABEL_STYLE = "display:block;font-weight:600;";

    @Inject
    private Checkout checkout;

    @Inject
    private Orders orders;

    @Inject
    private HeldTime heldTime;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    @Inject
    private Texts texts;

    @Inject
    private Query query;

    private @Nullable OrderView order;
    private Money credit = Money.ZERO;
    private @Nullable String email;
    private @Nullable String dataKey;

    @PostConstruct
    void load() {
        OrderView read = orders.read();
        show(read);
        email = read.email() == null ? signedIn.getEmail() : read.email();
    }

    /** Of the credit what the address asks for, or else what the last payment would have used; no more than there is. */
    private void show(OrderView read) {
        order = read;
        long wished =
                query.number("credit", 0, Integer.MAX_VALUE, (int) read.credit().cents());
        long free = checkout.credit(orders.household()).cents();
        credit = new Money(Math.min(read.total().cents(), Math.min(wished, free)));
    }

    /**
     * An order that is not open any more, or costs nothing, belongs elsewhere; also when another window paid it since
     * this one was opened, where the form that is sent is not on the page any more.
     */
    public @Nullable String open() {
        OrderView shown = order;
        if (shown == null) {
            return null;
        }
        String away = Orders.awayUnlessOpen(shown);
        if (away == null && getCharge().isZero()) {
            // Nothing is left for a card.
            return Paths.to("checkout", "order", shown.number());
        }
        return away != null ? away : heldTime.answer("payment", shown.number());
    }

    /** «Payer maintenant». Pressed again, after Back or in another tab, it charges nothing more. */
    public @Nullable String pay() {
        OrderView shown = order;
        if (shown == null) {
            return null;
        }
        try {
            OrderView paying = checkout.pay(
                    orders.household(),
                    shown.number(),
                    dataKey == null ? "" : dataKey,
                    email == null ? "" : email,
                    credit);
            return Orders.placeOf(paying);
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            // A token is good for one attempt.
            dataKey = null;
            show(orders.read());
            return open();
        }
    }

    /** The order. */
    public @Nullable OrderView getOrder() {
        return order;
    }

    /** What the family's credit pays of it. */
    public Money getCredit() {
        return credit;
    }

    /** What the card is asked for. */
    public Money getCharge() {
        return order == null ? Money.ZERO : order.total().minus(credit);
    }

    /** The same as cents, in the form: what is sent is what the page showed. */
    public long getCreditCents() {
        return credit.cents();
    }

    public void setCreditCents(long creditCents) {
        credit = new Money(creditCents);
    }

    /** What became of the last attempt, in words; empty before the first. */
    public String getLastAnswer() {
        return order == null || order.lastAnswerKey() == null ? "" : Messages.text(order.lastAnswerKey());
    }

    /** The gateway's page of card fields, in French and in our dress. */
    public String getCardFieldsUrl() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("id", Settings.TOKENIZATION_PROFILE_ID.text());
        parameters.put("pmmsg", "true");
        parameters.put("css_body", BODY_STYLE);
        parameters.put("css_textbox", BOX_STYLE);
        parameters.put("css_input_label", LABEL_STYLE);
        parameters.put("enable_exp", "1");
        parameters.put("enable_cvd", "1");
        parameters.put("enable_exp_formatting", "1");
        parameters.put("enable_cc_formatting", "1");
        parameters.put("display_labels", "1");
        parameters.put("pan_label", texts.plain("payment.card.number"));
        parameters.put("exp_label", texts.plain("payment.card.expiry"));
        parameters.put("cvd_label", texts.plain("payment.card.code"));
        return Settings.TOKENIZATION_URL.text() + "?"
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The only origin whose answer the page's script believes. */
    public String getCardFieldsOrigin() {
        URI page = Settings.TOKENIZATION_URL.uri();
        return page.getScheme() + "://" + page.getRawAuthority();
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getDataKey() {
        return dataKey;
    }

    public void setDataKey(@Nullable String dataKey) {
        this.dataKey = dataKey;
    }
}
