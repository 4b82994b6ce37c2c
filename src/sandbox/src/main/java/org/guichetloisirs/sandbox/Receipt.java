package org.guichetloisirs.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the gateway (moneris.md A.5): every element there, the unknown ones as the word {@code null}, {@code
 * DataKey} before {@code ResolveData}.
 */
final class Receipt {
    static final ZoneId EASTERN = ZoneId.of("America/Toronto");

    private static final String UNKNOWN = "null";
    private static final List<String> FIELDS = List.of(
            "ReceiptId",
            "ReferenceNum",
            "ResponseCode",
            "ISO",
            "AuthCode",
            "TransTime",
            "TransDate",
            "TransType",
            "Complete",
            "Message",
            "TransAmount",
            "CardType",
            "TransID",
            "TimedOut",
            "BankTotals",
            "Ticket",
            "CorporateCard",
            "RecurSuccess",
            "AvsResultCode",
            "CvdResultCode",
            "IsVisaDebit",
            "IssuerId");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable VaultPart vault;
    private @Nullable List<TerminalTotals> totals;

    private Receipt() {
        FIELDS.forEach(field -> fields.put(field, UNKNOWN));
    }

    /** Nothing reached the host. */
    static Receipt refused(String message) {
        return new Receipt()
                .with("Complete", "false")
                .with("Message", message)
                .with("TimedOut", "false")
                .with("CorporateCard", "false");
    }

    /** A status check that finds nothing: all fields unknown. */
    static Receipt notFound() {
        return new Receipt().with("status_code", UNKNOWN).with("status_message", "Not found");
    }

    /** The host was not heard in time. */
    static Receipt timedOut(String orderId) {
        return new Receipt()
                .with("ReceiptId", orderId)
                .with("Complete", "false")
                .with("Message", "Transaction Not Completed Timed Out")
                .with("TimedOut", "true");
    }

    /** The host's answer. */
    static Receipt of(GatewayTransaction t) {
        TransactionType type = TransactionType.of(t.type());
        return new Receipt()
                .with("ReceiptId", t.orderId())
                .with("ReferenceNum", t.referenceNum())
                .with("ResponseCode", t.responseCode())
                .with("ISO", t.iso())
                .with("AuthCode", t.authCode())
                .at(t.time())
                .with("TransType", type == null ? UNKNOWN : type.code())
                .with("Complete", "true")
                .with("Message", (t.approved() ? "APPROVED" : "DECLINED") + "           *                    =")
                .with("TransAmount", t.amount().toPlainString())
                .with("CardType", t.cardType())
                .with("TransID", t.transId())
                .with("TimedOut", "false")
                .with("CorporateCard", "false")
                .with("AvsResultCode", t.avs())
                .with("CvdResultCode", t.cvd())
                .with("IsVisaDebit", Boolean.toString(t.visaDebit()));
    }

    /** An answer of the vault alone. */
    static Receipt vault(String code, String message, Instant now) {
        return new Receipt()
                .with("ResponseCode", code)
                .at(now)
                .with("Complete", "true")
                .with("Message", message)
                .with("TimedOut", "false");
    }

    /** Totals; ours carries the transaction's name as its id, because clients take an empty one for an error. */
    static Receipt totals(String name, List<TerminalTotals> totals) {
        Receipt receipt = new Receipt()
                .with("ReceiptId", name)
                .with("ResponseCode", "000")
                .with("Complete", "true")
                .with("TimedOut", "false");
        receipt.totals = totals;
        return receipt;
    }

    Receipt with(String name, @Nullable String value) {
        fields.put(name, value == null ? UNKNOWN : value);
        return this;
    }

    /** Through a token: the vault's part goes with it, whatever became of the charge (moneris.md B.2). */
    Receipt withVault(@Nullable VaultPart part) {
        vault = part;
        return this;
    }

    private Receipt at(Instant time) {
        return with("TransTime", DateTimeFormatter.ofPattern("HH:mm:ss").format(time.atZone(EASTERN)))
                .with("TransDate", DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(EASTERN)));
    }

    byte[] toXml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartElement("response");
            xml.writeStartElement("receipt");
            VaultPart part = vault;
            if (part != null) {
                element(xml, "DataKey", part.dataKey());
            }
            for (Map.Entry<String, String> field : fields.entrySet()) {
                if (field.getKey().equals("BankTotals") && totals != null) {
                    TerminalTotals.write(totals, xml);
                } else {
                    element(xml, field.getKey(), field.getValue());
                }
            }
            if (part != null) {
                part.write(xml);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return ("<?xml version=\"1.0\" standalone=\"yes\"?>" + out.toString(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /**
     * What is said about a token.
     *
     * @param card {@code null} when the details are not told: token unknown, or status check
     */
    record VaultPart(
            String dataKey, boolean success, @Nullable StoredCard card, String expdate, String custId) {
        static VaultPart unknownToken() {
            return new VaultPart(UNKNOWN, false, null, "", "");
        }

        private void write(XMLStreamWriter xml) throws XMLStreamException {
            element(xml, "ResSuccess", Boolean.toString(success));
            element(xml, "PaymentType", success ? "cc" : UNKNOWN);
            if (card == null) {
                element(xml, "ResolveData", UNKNOWN);
                return;
            }
            xml.writeStartElement("ResolveData");
            element(xml, "cust_id", custId);
            element(xml, "phone", "");
            element(xml, "email", "");
            element(xml, "note", "");
            element(xml, "expdate", expdate);
            element(xml, "masked_pan", TestCards.masked(card.pan()));
            element(xml, "crypt_type", "7");
            element(xml, "avs_street_number", "");
            element(xml, "avs_street_name", "");
            element(xml, "avs_zipcode", "");
            xml.writeEndElement();
        }
    }
}
