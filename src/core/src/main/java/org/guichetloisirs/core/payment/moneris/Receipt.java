package org.guichetloisirs.core.payment.moneris;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guichetloisirs.core.payment.GatewayReceipt;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.jspecify.annotations.Nullable;

/** The fields of a reply (section A.5 of the gateway's facts): text by name; absent, empty and {@code null} are alike. */
final class Receipt {

    private static final XMLInputFactory PARSERS = parsers();

    private final Map<String, String> fields;
    private final Optional<List<TerminalTotals>> totals;
    private final String said;

    /**
     * Of fields that something else has read.
     *
     * @param said the reply word for word
     */
    Receipt(Map<String, String> fields, Optional<List<TerminalTotals>> totals, String said) {
        this.fields = fields;
        this.totals = totals;
        this.said = said;
    }

    private static XMLInputFactory parsers() {
        // The JDK's own: what a server puts before it on the class path may read these switches otherwise.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The receipt in a reply's body; empty when the body is anything else. */
    static Optional<Receipt> read(byte[] body) {
        // Always UTF-8, whatever is declared; what stands before the declaration does no harm.
        String text = new String(body, StandardCharsets.UTF_8);
        int start = text.indexOf('<');
        if (start < 0) {
            return Optional.empty();
        }
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(new StringReader(text.substring(start)));
            try {
                return read(xml, text.substring(start));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<Receipt> read(XMLStreamReader xml, String said) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        boolean receiptSeen = false;
        BankTotals totals = new BankTotals();
        boolean inTotals = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    value.setLength(0);
                    if (depth == 1 && !xml.getLocalName().equals("response")) {
                        return Optional.empty();
                    }
                    if (depth == 2) {
                        receiptSeen |= xml.getLocalName().equals("receipt");
                    }
                    if (depth == 3) {
                        inTotals = xml.getLocalName().equals("BankTotals");
                    }
                    if (depth > 3 && inTotals) {
                        totals.begin(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    value.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 3) {
                        fields.put(xml.getLocalName(), value.toString().strip());
                    } else if (depth > 3 && inTotals) {
                        totals.end(xml.getLocalName(), value.toString().strip());
                    }
                    value.setLength(0);
                    depth--;
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return receiptSeen ? Optional.of(new Receipt(fields, totals.terminals(), said)) : Optional.empty();
    }

    /** The field's text, or null where the gateway said nothing. */
    @Nullable
    String get(String name) {
        String value = fields.get(name);
        return value == null || value.isEmpty() || value.equals("null") ? null : value;
    }

    /** Whether the element was there at all, whatever it held. */
    boolean mentions(String name) {
        return fields.containsKey(name);
    }

    /** The totals of the terminals' batches, of a reply that holds them. */
    Optional<List<TerminalTotals>> totals() {
        return totals;
    }

    /** The reply word for word. */
    String said() {
        return said;
    }

    /** What is kept with the attempt. */
    GatewayReceipt toRecord() {
        return new GatewayReceipt(
                get("ResponseCode"),
                get("ISO"),
                get("AuthCode"),
                get("ReferenceNum"),
                get("TransID"),
                get("CardType"),
                get("Message"),
                get("Complete"),
                get("TimedOut"),
                get("TransDate"),
                get("TransTime"),
                get("CvdResultCode"),
                get("AvsResultCode"));
    }
}
