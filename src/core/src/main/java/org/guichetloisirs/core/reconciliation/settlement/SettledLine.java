package org.guichetloisirs.core.reconciliation.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export, understood.
 *
 * @param kind what moved
 * @param orderId our name of the charge at the gateway; empty where the file has none
 * @param invoice the last ten letters and digits of it; empty where the file has none
 * @param authorization the issuer's; empty where the file has none
 * @param amount above zero, whatever moved
 * @param fee what the card company keeps (below zero: what it gives back of a fee); zero where the file is silent
 * @param transactedOn the day of the charge or refund; null where the file has none
 * @param settledOn the day of the deposit; null where the file has none
 * @param cardType as the file says it; empty where it does not
 */
record SettledLine(
        Kind kind,
        String orderId,
        String invoice,
        String authorization,
        Money amount,
        Money fee,
        @Nullable LocalDate transactedOn,
        @Nullable LocalDate settledOn,
        String cardType) {

    /** What moved. */
    enum Kind {
        SALE,
        REFUND,
        /** A sale that was undone the same day. */
        VOID
    }

    private static final List<String> VOIDED = List.of("correction", "void", "voided", "annulation", "annule", "11");
    private static final List<String> GIVEN_BACK =
            List.of("refund", "remboursement", "return", "retour", "credit", "04");
    private static final List<String> CHARGED =
            List.of("purchase", "achat", "sale", "vente", "capture", "completion", "conclusion", "debit", "00", "02");
    private static final int INVOICE_LENGTH = 10;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_AUTHORIZATION = 20;
    private static final int LONGEST_CARD = 30;

    /**
     * Reads a line.
     *
     * @throws BusinessRuleViolation {@code settlement.…} that says what cannot be understood
     */
    static SettledLine of(List<String> cells, SettlementColumns columns, SettledDay.Order order) {
        if (cells.size() != columns.cells()) {
            throw new BusinessRuleViolation("settlement.cells", cells.size(), columns.cells());
        }
        String orderId = name(columns.get(SettlementField.ORDER_ID, cells), LONGEST_NAME);
        String invoice = name(columns.get(SettlementField.INVOICE, cells), LONGEST_NAME);
        String authorization = name(columns.get(SettlementField.AUTHORIZATION, cells), LONGEST_AUTHORIZATION);
        if (orderId.isEmpty() && invoice.isEmpty() && authorization.isEmpty()) {
            throw new BusinessRuleViolation("settlement.nothing-named");
        }
        Money signed = SettledAmount.of(columns.get(SettlementField.AMOUNT, cells));
        LocalDate transactedOn = day(columns.get(SettlementField.TRANSACTION_DATE, cells), order);
        LocalDate settledOn = day(columns.get(SettlementField.SETTLEMENT_DATE, cells), order);
        if (transactedOn == null && settledOn == null) {
            throw new BusinessRuleViolation("settlement.date-missing");
        }
        Kind kind = kind(columns.get(SettlementField.TYPE, cells), signed);
        return new SettledLine(
                kind,
                orderId,
                invoice,
                authorization,
                absolute(signed),
                fee(columns, cells, kind, signed),
                transactedOn,
                settledOn,
                name(columns.get(SettlementField.CARD_TYPE, cells), LONGEST_CARD));
    }

    private static String name(String cell, int longest) {
        if (cell.length() > longest) {
            throw new BusinessRuleViolation("settlement.too-long", cell.substring(0, longest), longest);
        }
        return cell;
    }

    private static @Nullable LocalDate day(String cell, SettledDay.Order order) {
        return cell.isEmpty() ? null : SettledDay.of(cell, order);
    }

    private static Kind kind(String type, Money signed) {
        if (signed.isZero()) {
            throw new BusinessRuleViolation("settlement.amount-nothing");
        }
        if (type.isEmpty()) {
            return signed.isNegative() ? Kind.REFUND : Kind.SALE;
        }
        List<String> words = SearchText.words(type).toList();
        boolean voided = words.stream().anyMatch(VOIDED::contains);
        boolean givenBack = words.stream().anyMatch(GIVEN_BACK::contains);
        boolean charged = words.stream().anyMatch(CHARGED::contains);
        // A refund that was undone, or a charge below zero: no movement of ours is like that.
        if (givenBack && (voided || charged) || !(voided || givenBack || charged)) {
            throw new BusinessRuleViolation("settlement.type-unknown", type);
        }
        if (charged && !voided && signed.isNegative()) {
            throw new BusinessRuleViolation("settlement.sale-below-zero", type);
        }
        return voided ? Kind.VOID : givenBack ? Kind.REFUND : Kind.SALE;
    }

    /** What the deposit lacks of the amount, or else the fee of the line's own column. */
    private static Money fee(SettlementColumns columns, List<String> cells, Kind kind, Money signed) {
        String feeCell = columns.get(SettlementField.FEE, cells);
        String netCell = columns.get(SettlementField.NET, cells);
        Money said = feeCell.isEmpty() ? Money.ZERO : absolute(SettledAmount.of(feeCell));
        if (netCell.isEmpty()) {
            return said;
        }
        Money fee = signed.minus(SettledAmount.of(netCell));
        if (kind != Kind.SALE && !signed.isNegative()) {
            // This file writes what is given back above zero, and so its deposit.
            fee = fee.negated();
        }
        if (!feeCell.isEmpty() && !absolute(fee).equals(said)) {
            throw new BusinessRuleViolation("settlement.net-contradicts", netCell, feeCell);
        }
        return fee;
    }

    private static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /** What enters the bank by it: below zero where money leaves. */
    Money deposited() {
        return (kind == Kind.SALE ? amount : amount.negated()).minus(fee);
    }

    /** The day of the deposit; that of the charge where the file does not say it. */
    LocalDate dated() {
        return Objects.requireNonNull(settledOn != null ? settledOn : transactedOn);
    }

    /** The invoice number as the card company's rule gives it: the last ten letters and digits. */
    String invoiceTail() {
        return invoice.substring(Math.max(0, invoice.length() - INVOICE_LENGTH));
    }

    /** The charge as the file names it, for people. */
    String reference() {
        return !orderId.isEmpty() ? orderId : !invoice.isEmpty() ? invoice : authorization;
    }

    /** A digest of all that it says: the same transaction in an export that overlaps this one gives the same. */
    String fingerprint() {
        String identity = Stream.of(
                        kind,
                        orderId,
                        invoice,
                        authorization,
                        amount,
                        fee,
                        String.valueOf(transactedOn),
                        String.valueOf(settledOn))
                .map(Object::toString)
                .collect(Collectors.joining("\t"));
        return Sha256.of(identity);
    }
}
