package org.guichetloisirs.sandbox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks that the gateway makes before it asks the host (moneris.md A.4); the texts are our assumption. */
final class FieldChecks {
    private static final String CHARACTERS = "[a-zA-Z0-9_\\-:.@ $=/]";

    private static final Check ORDER_ID = required("order_id", CHARACTERS + "{1,50}");
    private static final Check AMOUNT = required("amount", "(?!0*\\.00)\\d{1,7}\\.\\d{2}");
    private static final Check COMPLETED = required("comp_amount", "\\d{1,7}\\.\\d{2}");
    private static final Check CRYPT_TYPE = required("crypt_type", "[1-9]");
    private static final Check PAN = required("pan", "\\d{1,20}");
    private static final Check TXN_NUMBER = required("txn_number", "\\S{1,255}");
    private static final Check DATA_KEY = required("data_key", "\\S{1,50}");
    private static final Check DURATION = required("duration", "\\d{1,3}");
    private static final Check TERMINAL = required("ecr_number", "\\d{8}");
    private static final Check EXPDATE = optional("expdate", "\\d{2}(0[1-9]|1[0-2])", "Invalid expiry date");
    private static final Check EXPDATE_OF_VAULT = required("expdate", "\\d{2}(0[1-9]|1[0-2])");
    private static final Check CUSTOMER = optional("cust_id", CHARACTERS + "{0,50}");
    private static final Check DESCRIPTOR = optional("dynamic_descriptor", CHARACTERS + "{0,20}");

    private static final List<Check> ADDRESS = List.of(
            new Check("Invalid avs_info parameter", FieldChecks::isAddress),
            optional("avs_info/avs_zipcode", CHARACTERS + "{0,9}"));
    private static final List<Check> CODE = List.of(
            optional("cvd_info/cvd_indicator", "[0129]"),
            new Check("Invalid cvd_value parameter", FieldChecks::isCode));
    private static final List<Check> ON_FILE = List.of(
            optional("cof_info/payment_indicator", "[CRUZ]"),
            optional("cof_info/payment_information", "[02]"),
            optional("cof_info/issuer_id", CHARACTERS + "{0,15}"));
    private static final List<Check> CONTACT =
            List.of(optional("phone", ".{0,30}"), optional("email", ".{0,30}"), optional("note", ".{0,30}"));
    private static final List<Check> CUSTOMER_INFO =
            List.of(optional("cust_info/email", ".{0,60}"), optional("cust_info/instructions", ".{0,100}"));

    private static final Map<TransactionType, List<Check>> CHECKS = new EnumMap<>(TransactionType.class);

    static {
        List<Check> sale = join(
                List.of(ORDER_ID, AMOUNT, CRYPT_TYPE, EXPDATE, CUSTOMER, DESCRIPTOR),
                ADDRESS,
                CODE,
                ON_FILE,
                CUSTOMER_INFO);
        List<Check> refund = List.of(ORDER_ID, AMOUNT, CRYPT_TYPE, EXPDATE, CUSTOMER, DESCRIPTOR);
        List<Check> stored = join(List.of(CRYPT_TYPE, CUSTOMER), CONTACT, ADDRESS, ON_FILE);
        put(join(sale, List.of(PAN)), TransactionType.PURCHASE, TransactionType.PREAUTH);
        put(join(sale, List.of(DATA_KEY)), TransactionType.RES_PURCHASE_CC, TransactionType.RES_PREAUTH_CC);
        put(join(refund, List.of(PAN)), TransactionType.IND_REFUND);
        put(join(refund, List.of(DATA_KEY)), TransactionType.RES_IND_REFUND_CC);
        put(
                join(List.of(ORDER_ID, CRYPT_TYPE, EXPDATE, PAN), ADDRESS, CODE, ON_FILE),
                TransactionType.CARD_VERIFICATION);
        put(List.of(ORDER_ID, COMPLETED, TXN_NUMBER, CRYPT_TYPE, CUSTOMER, DESCRIPTOR), TransactionType.COMPLETION);
        put(List.of(ORDER_ID, AMOUNT, TXN_NUMBER, CRYPT_TYPE, CUSTOMER, DESCRIPTOR), TransactionType.REFUND);
        put(List.of(ORDER_ID, TXN_NUMBER, CRYPT_TYPE, CUSTOMER, DESCRIPTOR), TransactionType.PURCHASECORRECTION);
        put(List.of(CRYPT_TYPE, EXPDATE_OF_VAULT, DURATION, PAN), TransactionType.RES_TEMP_ADD);
        put(join(stored, List.of(EXPDATE_OF_VAULT, PAN)), TransactionType.RES_ADD_CC);
        put(join(stored, List.of(EXPDATE, DATA_KEY)), TransactionType.RES_ADD_TOKEN);
        put(join(List.of(ORDER_ID, TXN_NUMBER, CUSTOMER), CONTACT, ADDRESS), TransactionType.RES_TOKENIZE_CC);
        put(List.of(DATA_KEY), TransactionType.RES_LOOKUP_MASKED, TransactionType.RES_DELETE);
        put(List.of(TERMINAL), TransactionType.OPENTOTALS, TransactionType.BATCHCLOSE);
        put(List.of(), TransactionType.BATCHCLOSEALL);
    }

    private FieldChecks() {}

    /** What is wrong, in the gateway's words; {@code null} when nothing is. Whose card it is, is seen elsewhere. */
    static @Nullable String complaint(GatewayRequest request, TransactionType type) {
        for (Check check : CHECKS.getOrDefault(type, List.of())) {
            if (!check.right.test(request)) {
                return check.complaint;
            }
        }
        return null;
    }

    private record Check(String complaint, Predicate<GatewayRequest> right) {}

    private static Check required(String field, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Check(invalid(field), request -> compiled.matcher(request.field(field))
                .matches());
    }

    private static Check optional(String field, String pattern) {
        return optional(field, pattern, invalid(field));
    }

    private static Check optional(String field, String pattern, String complaint) {
        Pattern compiled = Pattern.compile(pattern);
        return new Check(
                complaint,
                request -> request.field(field).isEmpty()
                        || compiled.matcher(request.field(field)).matches());
    }

    private static String invalid(String field) {
        return "Invalid " + field.substring(field.indexOf('/') + 1) + " parameter";
    }

    private static boolean isAddress(GatewayRequest request) {
        String number = request.field("avs_info/avs_street_number");
        String street = request.field("avs_info/avs_street_name");
        return number.length() + street.length() <= 19 && (number + street).matches(CHARACTERS + "*");
    }

    /** Only an indicator of 1 comes with a code. */
    private static boolean isCode(GatewayRequest request) {
        return !request.field("cvd_info/cvd_indicator").equals("1")
                || request.field("cvd_info/cvd_value").matches("\\d{3,4}");
    }

    @SafeVarargs
    private static List<Check> join(List<Check>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }

    private static void put(List<Check> checks, TransactionType... types) {
        Stream.of(types).forEach(type -> CHECKS.put(type, checks));
    }
}
