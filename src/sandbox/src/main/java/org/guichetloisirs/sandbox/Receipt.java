package org.guichetloisirs.sandbox;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
    private static final String UNKNOWN = "null";
    private static final String BANK_TOTALS = "BankTotals";
    private static final String VISA_DEBIT = "IsVisaDebit";
    /** In the order in which they are written. */
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
            BANK_TOTALS,
            "Ticket");

    /** What follows when it is about a card. */
    private static final List<String> CARD_FIELDS = List.of(
            "CorporateCard",
            "RecurSuccess",
            "AvsResultCode",
            "CvdResultCode",
            "CavvResultCode",
            VISA_DEBIT,
            "ITDResponse",
            "IssuerId",
            "MessageId",
            "HostId");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable VaultPart vault;
    private @Nullable List<TerminalTotals> totals;

    private Receipt() {
        FIELDS.forEach(field -> fields.put(field, UNKNOWN));
        CARD_FIELDS.forEach(field -> fields.put(field, UNKNOWN));
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
        receipt.fields.keySet().removeAll(CARD_FIELDS);
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
        return with("TransTime", DateTimeFormatter.ofPattern("HH:mm:ss").format(time.atZone(SimulatorClock.EASTERN)))
                .with("TransDate", DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(SimulatorClock.EASTERN)));
    }

    /** For tests: a client compares the amount with its own. */
    Receipt overOneCentMore() {
        String amount = fields.getOrDefault("TransAmount", UNKNOWN);
        return amount.equals(UNKNOWN)
                ? this
                : with(
                        "TransAmount",
                        new BigDecimal(amount).add(new BigDecimal("0.01")).toPlainString());
    }

    /** For tests: the code is an entity, which a client must not expand. */
    byte[] toXmlWithDtd() {
        String xml = new String(toXml(), StandardCharsets.UTF_8);
        String code = fields.getOrDefault("ResponseCode", UNKNOWN);
        return xml.replace("?><response>", "?><!DOCTYPE response [<!ENTITY code \"" + code + "\">]><response>")
                .replace("<ResponseCode>" + code + "<", "<ResponseCode>&code;<")
                .getBytes(StandardCharsets.UTF_8);
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
                if (field.getKey().equals(BANK_TOTALS) && totals != null) {
                    TerminalTotals.write(totals, xml);
                } else if (field.getKey().equals(VISA_DEBIT) && part != null) {
                    part.write(xml, field.getValue());
                } else {
                    element(xml, field.getKey(), field.getValue());
                }
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
     * @param resolveData the card's details by element, or {@code null} when they are not told: token unknown, or status
     *     check
     */
    record VaultPart(
            String dataKey, boolean success, @Nullable Map<String, String> resolveData) {
        static VaultPart unknownToken() {
            return new VaultPart(UNKNOWN, false, null);
        }

        /** The token alone: the card behind it may be forgotten. */
        static VaultPart tokenAlone(String dataKey) {
            return new VaultPart(dataKey, true, null);
        }

        private void write(XMLStreamWriter xml, String visaDebit) throws XMLStreamException {
            element(xml, "ResSuccess", Boolean.toString(success));
            element(xml, "PaymentType", success ? "cc" : UNKNOWN);
            element(xml, VISA_DEBIT, visaDebit);
            if (resolveData == null) {
                element(xml, "ResolveData", UNKNOWN);
                return;
            }
            xml.writeStartElement("ResolveData");
            for (Map.Entry<String, String> detail : resolveData.entrySet()) {
                element(xml, detail.getKey(), detail.getValue());
            }
            xml.writeEndElement();
        }
    }
}
