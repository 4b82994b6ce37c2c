package org.guichetloisirs.core.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.payment.moneris.SandboxGateway;
import org.guichetloisirs.sandbox.Fault;
import org.guichetloisirs.sandbox.StoreSwitch;

/** What may go wrong on a day between us and the gateway, and what the night must find of it. */
enum MonthFault {
    /** The gateway counts a sale of a cent too many, as often as it is asked. */
    TOTALS((month, day) -> {
        month.till()
                .sandbox
                .faults()
                .add(Fault.of(Fault.Kind.TOTALS_OFF_BY_ONE).on("opentotals").times(20));
        month.expect(day, DiscrepancyKind.TOTALS_DIFFER, NightDesk.TERMINAL);
    }),
    /** The gateway is down when it is asked for its totals. */
    DOWN((month, day) -> {
        month.till()
                .sandbox
                .faults()
                .add(Fault.of(Fault.Kind.HTTP_500).on("opentotals").times(20));
        month.expect(day, DiscrepancyKind.BATCH_NOT_CLOSED, NightDesk.TERMINAL);
    }),
    /** It is down for a moment: asked again it answers. */
    HICCUP((month, day) -> {
        month.till().sandbox.faults().add(Fault.of(Fault.Kind.DROP).on("opentotals"));
        month.harmless();
    }),
    /** A cent too many in the books. */
    BOOKS((month, day) -> {
        OrderView order = month.paid();
        for (String side : List.of("+ 1 where account = 'CARD_CLEARING'", "- 1 where account = 'RECEIVABLE'")) {
            month.desk()
                    .sql("update ledger_entry set amount_cents = amount_cents " + side
                            + " and kind = 'PAYMENT' and order_number = '" + order.number() + "'");
        }
        month.expect(day, DiscrepancyKind.AMOUNT_DIFFERS, order.number());
    }),
    /** A paid place is gone. */
    PLACE_GONE((month, day) -> {
        OrderView order = month.paid();
        month.desk().sql("update registration set status = 'EXPIRED' where payment_order = '" + order.number() + "'");
        month.expect(day, DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION, order.number());
    }),
    /** A place that nobody paid for. */
    PLACE_UNPAID((month, day) -> {
        OrderView order = month.till().begun();
        month.desk()
                .sql("update registration set status = 'CONFIRMED', hold_expires_at = null, payment_order = '"
                        + order.number() + "' where status = 'HELD' and household_id = "
                        + month.till().family());
        month.expect(day, DiscrepancyKind.REGISTRATION_WITHOUT_CHARGE, order.number());
    }),
    /** A charge of the day of which nothing is left: the machine gives it back by itself, and says so. */
    ORPHAN((month, day) -> {
        OrderView order = month.paid();
        String attempt = month.desk().attempt(order);
        NightTest.loseEveryTrace(month.desk(), order);
        month.expect(day, DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION, attempt);
    }),
    /** Neither the payment nor the question about it is answered: nobody knows. */
    DOUBT((month, day) -> {
        month.till()
                .sandbox
                .faults()
                .add(Fault.of(Fault.Kind.DROP).on("res_purchase_cc").uncharged());
        month.till()
                .sandbox
                .faults()
                .add(Fault.of(Fault.Kind.DROP).on("status_check").times(9));
        OrderView order = month.paid();
        month.till().sandbox.faults().clear();
        month.expect(day, DiscrepancyKind.UNKNOWN_AT_GATEWAY, order.number());
    }),
    /** The gateway leaves voided sales out of its totals from today on; both readings are in order. */
    OTHER_READING((month, day) -> {
        month.till()
                .sandbox
                .stores()
                .set("store5", StoreSwitch.VOIDED_IN_PURCHASES, day.getDayOfMonth() % 2 == 0 ? "true" : "false");
        OrderView lost = month.till().begun();
        month.till().loseThePlaces(lost);
        month.till().pay(month.till().family(), lost, SandboxGateway.ALWAYS_APPROVED);
        month.harmless();
    });

    private final BiConsumer<Month, LocalDate> happening;

    MonthFault(BiConsumer<Month, LocalDate> happening) {
        this.happening = happening;
    }

    void happen(Month month, LocalDate day) {
        happening.accept(month, day);
    }

    /** One each day, in turn, and on every fifth none. */
    static List<MonthFault> ofDay(int index) {
        return index % 5 == 4 ? List.of() : List.of(values()[(index - index / 5) % values().length]);
    }
}
