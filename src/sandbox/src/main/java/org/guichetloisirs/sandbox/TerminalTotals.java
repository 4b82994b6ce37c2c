package org.guichetloisirs.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The open batch of one terminal, by card type (moneris.md B.3). A voided sale stays in the purchases. */
record TerminalTotals(String terminal, boolean closed, Map<String, CardTotals> cards) {

    static TerminalTotals of(String terminal, boolean closed, List<GatewayTransaction> batch) {
        Map<String, CardTotals> cards = new TreeMap<>();
        for (GatewayTransaction t : batch) {
            if (t.approved()) {
                cards.merge(t.cardType(), CardTotals.of(t), CardTotals::plus);
            }
        }
        return new TerminalTotals(terminal, closed, cards);
    }

    static void write(List<TerminalTotals> terminals, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("BankTotals");
        for (TerminalTotals terminal : terminals) {
            xml.writeStartElement("ECR");
            Receipt.element(xml, "term_id", terminal.terminal);
            Receipt.element(xml, "closed", Boolean.toString(terminal.closed));
            for (Map.Entry<String, CardTotals> card : terminal.cards.entrySet()) {
                xml.writeStartElement("Card");
                Receipt.element(xml, "CardType", card.getKey());
                card.getValue().purchases().write("Purchase", xml);
                card.getValue().refunds().write("Refund", xml);
                card.getValue().corrections().write("Correction", xml);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    record CardTotals(Sum purchases, Sum refunds, Sum corrections) {
        private static CardTotals of(GatewayTransaction t) {
            Sum one = new Sum(1, t.cents());
            return new CardTotals(
                    t.is(TransactionType.Group.SALE) ? one : Sum.NONE,
                    t.is(TransactionType.Group.REFUND) ? one : Sum.NONE,
                    t.is(TransactionType.Group.CORRECTION) ? one : Sum.NONE);
        }

        private CardTotals plus(CardTotals other) {
            return new CardTotals(
                    purchases.plus(other.purchases), refunds.plus(other.refunds), corrections.plus(other.corrections));
        }
    }

    record Sum(int count, long cents) {
        private static final Sum NONE = new Sum(0, 0);

        private Sum plus(Sum other) {
            return new Sum(count + other.count, cents + other.cents);
        }

        private void write(String name, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement(name);
            Receipt.element(xml, "Count", String.format(Locale.ROOT, "%04d", count));
            Receipt.element(xml, "Amount", String.format(Locale.ROOT, "+%010d", cents));
            xml.writeEndElement();
        }
    }
}
