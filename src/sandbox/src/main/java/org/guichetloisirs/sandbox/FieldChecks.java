package org.guichetloisirs.sandbox;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that the gateway makes before it asks the host (moneris.md A.4); the texts are our assumption. */
final class FieldChecks {
    private static final Pattern ORDER_ID = Pattern.compile("[a-zA-Z0-9_\\-:.@ $=/]{1,50}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}\\.\\d{2}");
    private static final Pattern CRYPT_TYPE = Pattern.compile("[1-9]");
    private static final Pattern EXPDATE = Pattern.compile("\\d{2}(0[1-9]|1[0-2])");
    private static final Pattern CUST_ID = Pattern.compile("[a-zA-Z0-9_\\-:.@ $=/]{0,50}");
    private static final Pattern DESCRIPTOR = Pattern.compile("[a-zA-Z0-9_\\-:.@ $=/]{0,20}");
    private static final Pattern TXN_NUMBER = Pattern.compile("\\S{1,255}");
    private static final Pattern ECR = Pattern.compile("\\d{8}");
    private static final Pattern CVD = Pattern.compile("\\d{3,4}");
    private static final Pattern DURATION = Pattern.compile("\\d{1,3}");

    private FieldChecks() {}

    /** What is wrong, in the gateway's words; {@code null} when nothing is. The card is checked elsewhere. */
    static @Nullable String complaint(GatewayRequest request, TransactionType.Group group) {
        return switch (group) {
            case SALE ->
                first(
                        wrong(ORDER_ID, request, "order_id"),
                        amount(request),
                        wrong(CRYPT_TYPE, request, "crypt_type"),
                        optional(EXPDATE, request, "expdate", "Invalid expiry date"),
                        wrong(CUST_ID, request, "cust_id"),
                        wrong(DESCRIPTOR, request, "dynamic_descriptor"),
                        cvd(request));
            case REFUND ->
                first(
                        wrong(ORDER_ID, request, "order_id"),
                        amount(request),
                        wrong(TXN_NUMBER, request, "txn_number"),
                        wrong(CRYPT_TYPE, request, "crypt_type"));
            case CORRECTION ->
                first(
                        wrong(ORDER_ID, request, "order_id"),
                        wrong(TXN_NUMBER, request, "txn_number"),
                        wrong(CRYPT_TYPE, request, "crypt_type"));
            case VAULT ->
                first(
                        wrong(CRYPT_TYPE, request, "crypt_type"),
                        wrong(EXPDATE, request, "expdate"),
                        wrong(DURATION, request, "duration"));
            case TOTALS ->
                request.type().equals(TransactionType.BATCHCLOSEALL.element())
                        ? null
                        : wrong(ECR, request, "ecr_number");
        };
    }

    private static @Nullable String first(@Nullable String... complaints) {
        for (String complaint : complaints) {
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static @Nullable String wrong(Pattern pattern, GatewayRequest request, String field) {
        return pattern.matcher(request.field(field)).matches() ? null : "Invalid " + field + " parameter";
    }

    private static @Nullable String optional(Pattern pattern, GatewayRequest request, String field, String complaint) {
        String value = request.field(field);
        return value.isEmpty() || pattern.matcher(value).matches() ? null : complaint;
    }

    private static @Nullable String amount(GatewayRequest request) {
        String amount = request.field("amount");
        boolean right = AMOUNT.matcher(amount).matches() && !amount.matches("0*\\.00");
        return right ? null : "Invalid amount parameter";
    }

    private static @Nullable String cvd(GatewayRequest request) {
        String indicator = request.field("cvd_info/cvd_indicator");
        if (indicator.isEmpty()) {
            return null;
        }
        return switch (indicator) {
            case "1" -> wrong(CVD, request, "cvd_info/cvd_value");
            case "0", "2", "9" -> null;
            default -> "Invalid cvd_indicator parameter";
        };
    }
}
