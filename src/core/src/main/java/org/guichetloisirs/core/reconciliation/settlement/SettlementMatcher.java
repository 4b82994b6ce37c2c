package org.guichetloisirs.core.reconciliation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.Charge;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.reconciliation.DiscrepancyKind;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.jspecify.annotations.Nullable;

/**
 * Compares a line of an export with what we have. Pure: everything it needs was read before.
 *
 * @param days so many days after the charge the deposit is expected at the latest
 */
record SettlementMatcher(int days) {

    /** What of ours a line may settle. */
    private record Candidate(
            String target,
            Money amount,
            boolean certain,
            @Nullable String authorization,
            @Nullable LocalDate day) {}

    /**
     * Finds what a line settles and what does not agree.
     *
     * @param charges those that the line may name
     * @param settled what is settled already, by earlier lines
     */
    SettlementMatch match(LineOfFile at, SettledLine line, List<Charge> charges, Set<String> settled) {
        Optional<Charge> found = charge(line, charges);
        if (found.isEmpty()) {
            return new SettlementMatch(
                    null,
                    null,
                    Money.ZERO,
                    List.of(alone(DiscrepancyKind.UNKNOWN_TO_US, at, line, null, SettlementWords.unknown())));
        }
        Charge charge = found.get();
        List<Candidate> candidates = candidates(line.kind(), charge);
        Optional<Candidate> best = candidates.stream()
                .filter(candidate -> !settled.contains(candidate.target()))
                .max(Comparator.comparingInt(candidate -> likeness(line, candidate)));
        if (best.isEmpty()) {
            return nothingLeft(at, line, charge, !candidates.isEmpty());
        }
        return compare(at, line, charge, best.get());
    }

    private static SettlementMatch nothingLeft(LineOfFile at, SettledLine line, Charge charge, boolean settledBefore) {
        FoundDifference difference = settledBefore
                ? alone(DiscrepancyKind.SETTLEMENT_DIFFERS, at, line, charge, SettlementWords.twice())
                : alone(DiscrepancyKind.UNKNOWN_TO_US, at, line, charge, SettlementWords.notGivenBack(line.kind()));
        return new SettlementMatch(charge, null, Money.ZERO, List.of(difference));
    }

    /** By its name at the gateway, else by its invoice number; a line without either, by authorization, amount and day. */
    private static Optional<Charge> charge(SettledLine line, List<Charge> charges) {
        if (line.orderId().isEmpty() && line.invoice().isEmpty()) {
            return one(charges.stream()
                    .filter(charge -> line.kind() == SettledLine.Kind.REFUND
                            ? charge.returns().stream()
                                    .anyMatch(
                                            part -> isIt(line, part.authorization(), part.amount(), part.givenBackOn()))
                            : isIt(line, charge.authorization(), charge.amount(), charge.chargedOn())));
        }
        return one(charges.stream().filter(charge -> charge.gatewayOrderId().equals(line.orderId())))
                .or(() -> one(charges.stream().filter(charge -> charge.invoice().equals(line.invoiceTail()))));
    }

    private static boolean isIt(
            SettledLine line, @Nullable String authorization, Money amount, @Nullable LocalDate day) {
        return line.authorization().equals(authorization)
                && line.amount().equals(amount)
                && (line.transactedOn() == null || line.transactedOn().equals(day));
    }

    private static Optional<Charge> one(Stream<Charge> charges) {
        List<Charge> found = charges.limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<Candidate> candidates(SettledLine.Kind kind, Charge charge) {
        PaymentState state = charge.state();
        List<Candidate> candidates = new ArrayList<>();
        switch (kind) {
            case SALE ->
                candidates.add(new Candidate(
                        SettlementTarget.sale(charge),
                        charge.amount(),
                        charge.isCharged(),
                        charge.authorization(),
                        charge.chargedOn()));
            case VOID -> {
                if (isBeingReversed(state) || state == PaymentState.CORRECTED) {
                    candidates.add(reversal(SettlementTarget.voided(charge), charge, state == PaymentState.CORRECTED));
                }
            }
            case REFUND -> {
                if (isBeingReversed(state) || state == PaymentState.REFUNDED) {
                    candidates.add(reversal(SettlementTarget.reversal(charge), charge, state == PaymentState.REFUNDED));
                }
                charge.returns().stream()
                        .filter(part -> part.state() != RefundState.REQUESTED)
                        .map(part -> new Candidate(
                                SettlementTarget.refund(part),
                                part.amount(),
                                part.state() == RefundState.DONE,
                                part.authorization(),
                                part.givenBackOn()))
                        .forEach(candidates::add);
            }
        }
        return candidates;
    }

    private static Candidate reversal(String target, Charge charge, boolean certain) {
        return new Candidate(target, charge.amount(), certain, null, null);
    }

    private static boolean isBeingReversed(PaymentState state) {
        return state == PaymentState.TO_REVERSE || state == PaymentState.MANUAL_REVERSAL;
    }

    /** Of several parts given back, the one that this line means. */
    private static int likeness(SettledLine line, Candidate candidate) {
        int likeness = candidate.certain() ? 8 : 0;
        likeness += line.amount().equals(candidate.amount()) ? 16 : 0;
        likeness += line.authorization().equals(candidate.authorization()) ? 4 : 0;
        likeness += line.transactedOn() != null && line.transactedOn().equals(candidate.day()) ? 2 : 0;
        return likeness;
    }

    private SettlementMatch compare(LineOfFile at, SettledLine line, Charge charge, Candidate ours) {
        List<String> differing = new ArrayList<>();
        boolean sale = line.kind() == SettledLine.Kind.SALE;
        if (!ours.certain()) {
            differing.add(charge.isNotCharged() && sale ? SettlementWords.notCharged() : SettlementWords.inDoubt());
        }
        if (!line.amount().equals(ours.amount())) {
            differing.add(SettlementWords.amount());
        }
        if (!line.authorization().isEmpty()
                && ours.authorization() != null
                && !line.authorization().equals(ours.authorization())) {
            differing.add(SettlementWords.authorization());
        }
        LocalDate day = ours.day();
        if (day != null && line.transactedOn() != null && !line.transactedOn().equals(day)) {
            differing.add(SettlementWords.day());
        }
        LocalDate from = day != null ? day : line.transactedOn();
        LocalDate deposited = line.settledOn();
        if (from != null && deposited != null && (deposited.isBefore(from) || deposited.isAfter(from.plusDays(days)))) {
            differing.add(SettlementWords.depositDay(deposited, days));
        }
        // What can never be in our books is explained by a person; what may still come there is awaited.
        Money cleared = sale && charge.isNotCharged() ? Money.ZERO : ours.amount();
        List<FoundDifference> differences = differing.isEmpty()
                ? List.of()
                : List.of(new FoundDifference(
                        sale && !ours.certain()
                                ? DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION
                                : DiscrepancyKind.SETTLEMENT_DIFFERS,
                        at.reference(line),
                        charge.subject(),
                        charge.paymentId(),
                        new FoundDifference.Side(
                                SettlementWords.ours(line.kind(), ours.amount(), ours.day(), ours.authorization()),
                                ours.amount()),
                        new FoundDifference.Side(
                                String.join(" ", differing) + " " + SettlementWords.theirs(line, at), line.amount()),
                        at.content()));
        return new SettlementMatch(charge, ours.target(), cleared, differences);
    }

    /** A line that nothing of ours stands for. */
    private static FoundDifference alone(
            DiscrepancyKind kind, LineOfFile at, SettledLine line, @Nullable Charge charge, String why) {
        return new FoundDifference(
                kind,
                at.reference(line),
                charge == null ? null : charge.subject(),
                charge == null ? null : charge.paymentId(),
                FoundDifference.Side.NOTHING,
                new FoundDifference.Side(why + " " + SettlementWords.theirs(line, at), line.amount()),
                at.content());
    }
}
