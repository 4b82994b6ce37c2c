package org.guichetloisirs.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A batch of one terminal, by card type (moneris.md B.3). */
record TerminalTotals(String terminal, boolean closed, Map<String, CardTotals> cards) {

    /**
     * Adds a batch up.
     *
     * @param voidedStay whether a voided sale stays in the purchases; both readings exist (moneris.md B.3)
     */
    static TerminalTotals of(String terminal, boolean closed, List<GatewayTransaction> batch, boolean voidedStay) {
        Set<String> voided = new HashSet<>();
        if (!voidedStay) {
            batch.stream()
                    .filter(t -> t.isApproved(TransactionType.Group.CORRECTION))
                    .forEach(t -> voided.add(String.valueOf(t.originalTransId())));
        }
        Map<String, CardTotals> cards = new TreeMap<>();
        for (GatewayTransaction t : batch) {
            // A preauthorization and a verification move no money, nor does the completion that releases one.
            boolean moves = (t.isCharge() || t.isGivenBack()) && t.cents() > 0;
            if (moves && !voided.contains(t.transId())) {
                cards.merge(t.cardType(), CardTotals.of(t), CardTotals::plus);
            }
        }
        return new TerminalTotals(terminal, closed, cards);
    }

    /** The same with one sale of one cent more, of the first card type; for tests. */
    TerminalTotals offByOne() {
        Map<String, CardTotals> wrong = new TreeMap<>(cards);
        String card = cards.keySet().stream().findFirst().orElse("V");
        wrong.merge(card, new CardTotals(new Sum(1, 1), Sum.NONE, Sum.NONE), CardTotals::plus);
        return new TerminalTotals(terminal, closed, wrong);
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
            boolean correction = t.isApproved(TransactionType.Group.CORRECTION);
            return new CardTotals(
                    t.isCharge() ? one : Sum.NONE,
                    t.isGivenBack() && !correction ? one : Sum.NONE,
                    correction ? one : Sum.NONE);
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
