package org.guichetloisirs.core.payment.moneris;

import java.util.LinkedHashMap;
import java.util.Map;

/** Receipts as section A.5 of the gateway's facts writes them, with what the test changes. */
final class Receipts {

    private Receipts() {}

    private static String write(Map<String, String> fields) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" standalone=\"yes\"?><response><receipt>");
        fields.forEach((name, value) -> xml.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>'));
        return xml.append("</receipt></response>").toString();
    }

    /** An approved purchase, with fields given as {@code name, value} put over it. */
    static String approved(String orderId, String amount, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("DataKey", "ot-A1B2C3D4E5F6G7H8I9J0K1L2M");
        fields.put("ReceiptId", orderId);
        fields.put("ReferenceNum", "660134550010690180");
        fields.put("ResponseCode", "027");
        fields.put("ISO", "01");
        fields.put("AuthCode", "T32472");
        fields.put("TransTime", "20:01:02");
        fields.put("TransDate", "2026-11-23");
        fields.put("TransType", "00");
        fields.put("Complete", "true");
        fields.put("Message", "APPROVED           *                    =");
        fields.put("TransAmount", amount);
        fields.put("CardType", "V");
        fields.put("TransID", "455422-0_11");
        fields.put("TimedOut", "false");
        fields.put("BankTotals", "null");
        fields.put("Ticket", "null");
        fields.put("CvdResultCode", "1M");
        fields.put("ResSuccess", "true");
        put(fields, changes);
        return write(fields);
    }

    static String declined(String orderId, String amount, String code) {
        return approved(
                orderId,
                amount,
                "ResponseCode",
                code,
                "ISO",
                "05",
                "AuthCode",
                "000000",
                "Message",
                "DECLINED           *                    =");
    }

    /** What the gateway did not pass on: no field but the message says anything. */
    static String refused(String message, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : new String[] {
            "ReceiptId",
            "ReferenceNum",
            "ResponseCode",
            "ISO",
            "AuthCode",
            "TransTime",
            "TransDate",
            "TransType",
            "TransAmount",
            "CardType",
            "TransID"
        }) {
            fields.put(name, "null");
        }
        fields.put("Complete", "false");
        fields.put("TimedOut", "false");
        fields.put("Message", message);
        put(fields, changes);
        return write(fields);
    }

    private static void put(Map<String, String> fields, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
    }
}
