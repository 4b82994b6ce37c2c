package org.guichetloisirs.core.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.checkout.CartLine;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says, in the language of this thread.
 *
 * @param order the paid order
 * @param payer who paid
 * @param paidOn {@code 7 décembre 2026}
 */
record ReceiptPage(OrderView order, String payer, String paidOn) {

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("receiptNumber", orEmpty(order.receiptNumber()));
        model.put("orderNumber", order.number());
        model.put("day", paidOn);
        model.put("payer", payer);
        boolean taxed = !order.gst().isZero() || !order.qst().isZero();
        model.put("taxed", taxed);
        model.put("lines", order.lines().stream().map(line -> line(line, taxed)).toList());
        model.put("subtotal", order.subtotal().display());
        model.put("gst", order.gst().display());
        model.put("qst", order.qst().display());
        model.put("total", order.total().display());
        model.put("free", order.isFree());
        model.put("credit", order.credit().isZero() ? "" : order.credit().display());
        model.put("charge", order.charge().display());
        model.put("paid", order.isPaidByCard());
        model.put("counter", order.counterWords());
        model.put("cardName", order.cardName());
        model.put("authorization", orEmpty(order.authorization()));
        model.put("gstNumber", Settings.TAX_GST_NUMBER.text());
        model.put("qstNumber", Settings.TAX_QST_NUMBER.text());
        return model;
    }

    private static Map<String, Object> line(CartLine line, boolean taxed) {
        return Map.of(
                "member", line.memberName(),
                "activity", line.activityTitle(),
                "group", line.groupLabel(),
                "price", line.price().display(),
                "taxes", taxed ? List.of(line.gst().display(), line.qst().display()) : List.of());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
