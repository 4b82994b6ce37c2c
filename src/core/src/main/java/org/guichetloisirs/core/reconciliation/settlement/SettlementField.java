package org.guichetloisirs.core.reconciliation.settlement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column of a settlement export can mean. No public source shows the header of the export, and whoever draws it
 * chooses its columns: these names are the ones that the card company's pages use, and a setting adds a town's own.
 */
enum SettlementField {
    /** Our name of the charge at the gateway. */
    ORDER_ID(
            List.of("no de commande", "numero de commande", "id de commande", "identifiant de commande", "commande"),
            List.of("order id", "orderid", "order number", "order no", "order")),
    /** Its last ten letters and digits. */
    INVOICE(
            List.of("no de facture", "numero de facture", "facture"),
            List.of("invoice number", "invoice no", "invoice")),
    /** The issuer's authorization. */
    AUTHORIZATION(
            List.of("no d autorisation", "numero d autorisation", "code d autorisation", "autorisation"),
            List.of("authorization number", "authorization code", "authorization", "auth code", "auth no", "auth")),
    /** What moved, before any fee. */
    AMOUNT(
            List.of("montant de la transaction", "montant regle", "montant brut", "montant"),
            List.of("transaction amount", "settled amount", "gross amount", "amount")),
    /** Whether it was charged, given back or undone. */
    TYPE(
            List.of("type de transaction", "type d operation", "operation"),
            List.of("transaction type", "trans type", "type")),
    /** The day of the charge, in Eastern Time. */
    TRANSACTION_DATE(
            List.of("date de la transaction", "date de transaction"),
            List.of("transaction date", "trans date", "date")),
    /** The day of the deposit. */
    SETTLEMENT_DATE(
            List.of("date de reglement", "date du reglement", "date de depot", "date du depot"),
            List.of("settlement date", "deposit date")),
    /** The brand of the card. */
    CARD_TYPE(List.of("type de carte", "carte"), List.of("card type", "card brand", "card")),
    /** What the card company keeps of it. */
    FEE(
            List.of("frais de transaction", "frais"),
            List.of("transaction fee", "transaction fees", "discount fee", "fees", "fee")),
    /** What is deposited of it, after the fee. */
    NET(
            List.of("montant net", "depot net", "montant depose", "net"),
            List.of("net amount", "net deposit", "deposit amount"));

    private final List<String> french;
    private final List<String> english;

    SettlementField(List<String> french, List<String> english) {
        this.french = french;
        this.english = english;
    }

    /** The headers that mean it, folded, the surest first. */
    List<String> headers() {
        return Stream.concat(french.stream(), english.stream()).toList();
    }

    /** Whether a header is an English one. */
    boolean isEnglish(String header) {
        return english.contains(header);
    }

    /** As the setting names it: {@code order-id}. */
    String settingName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SettlementField> named(String settingName) {
        return Stream.of(values())
                .filter(field -> field.settingName().equals(settingName.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
