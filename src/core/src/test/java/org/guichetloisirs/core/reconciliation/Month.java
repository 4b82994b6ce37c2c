package org.guichetloisirs.core.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.checkout.SandboxTill;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.moneris.SandboxGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.sandbox.Fault;
import org.guichetloisirs.sandbox.StoreSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Days of selling and their nights in a row, on the simulator's clock: families pay, some are given a part back days
 * later, answers are lost and found again, a sale comes while the job runs and another after the batch closed by itself at
 * 10:30 p.m.; the next morning brings the card company's export. Every day something goes wrong on purpose; what it must
 * come to is written down beforehand, and in the end compared with all that the nights found.
 */
final class Month implements AutoCloseable {

    /** A difference: which night, what kind, and which order, terminal or file. */
    record Difference(LocalDate night, DiscrepancyKind kind, String about) {}

    /** What the days came to. */
    record Outcome(
            int nights, long orders, long refunds, int harmless, List<Difference> injected, List<Difference> found) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d nights, %,d payments, %,d refunds, %d faults that must leave no difference; %d differences injected,"
                            + " %d found, %s",
                    nights,
                    orders,
                    refunds,
                    harmless,
                    injected.size(),
                    found.size(),
                    injected.equals(found) ? "the same ones" : "NOT the same");
        }
    }

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::night)
            .thenComparing(Difference::kind)
            .thenComparing(Difference::about);
    private static final Money A_DOLLAR = Money.ofDollars("1.00");

    private final NightDesk desk;
    private final BankExports bank;
    private final Random random;
    private final Path exports;
    private final int days;
    private final List<OrderView> sold = new ArrayList<>();
    private final List<OrderView> spoiled = new ArrayList<>();
    private final List<Difference> injected = new ArrayList<>();
    private final List<Difference> found = new ArrayList<>();
    private Optional<Path> lastExport = Optional.empty();
    private int harmless;
    private int wishes;

    Month(Engine engine, Path folder, long seed, int settlementDays) throws IOException {
        desk = new NightDesk(engine, folder.resolve("sandbox"));
        exports = Files.createDirectories(folder.resolve("exports"));
        bank = new BankExports(desk.till.sandbox, NightDesk.TERMINAL, exports, desk.clock);
        random = new Random(seed);
        days = settlementDays;
        System.setProperty(Settings.SETTLEMENT_FOLDER.key(), exports.toString());
        System.setProperty(Settings.SETTLEMENT_DAYS.key(), String.valueOf(settlementDays));
        desk.till.sandbox.stores().set("store5", StoreSwitch.CLOSE_AT, "22:30");
    }

    /** So many days and nights. */
    Outcome live(int nights, int ordersADay) {
        for (int i = 0; i < nights; i++) {
            LocalDate day = NightDesk.FIRST_DAY.plusDays(i);
            if (i > 0) {
                desk.passTo(day.atTime(9, 0));
                morning(day, i, nights);
            }
            sell(ordersADay);
            MonthFault.ofDay(i).forEach(fault -> fault.happen(this, day));
            desk.till.recover();
            desk.passToEvening(day);
            found(desk.run(day));
            desk.till.sandbox.faults().clear();
            desk.till.recover();
            // The evening goes on: before the batch closes by itself, and after.
            desk.passTo(day.atTime(22, 10));
            sell(1);
            desk.passTo(day.atTime(22, 50));
            sell(1);
        }
        injected.sort(ORDER);
        found.sort(ORDER);
        return new Outcome(
                nights,
                desk.database.number("select count(*) from payment"),
                desk.database.number("select count(*) from payment_refund where state = 'DONE'"),
                harmless,
                List.copyOf(injected),
                List.copyOf(found));
    }

    private void found(NightDetail night) {
        if (night.night().state() != NightState.FINISHED) {
            throw new IllegalStateException("The night of " + night.night().businessDate() + " did not finish: "
                    + night.night().failure());
        }
        night.discrepancies()
                .forEach(d ->
                        found.add(new Difference(d.businessDate(), d.kind(), about(d.orderNumber(), d.reference()))));
    }

    private static String about(@Nullable String order, String reference) {
        return order != null ? order : reference.replaceAll(":.*", "");
    }

    private void sell(int orders) {
        for (int i = 0; i < orders; i++) {
            if (random.nextInt(8) == 0) {
                // The answer is lost; the question about it finds the charge, or that there is none.
                Fault fault = Fault.of(random.nextBoolean() ? Fault.Kind.DROP : Fault.Kind.TIMED_OUT)
                        .on("res_purchase_cc");
                desk.till.sandbox.faults().add(random.nextBoolean() ? fault : fault.uncharged());
                harmless++;
            }
            OrderView order = desk.till.begun();
            String card = random.nextInt(9) == 0 ? SandboxGateway.ALWAYS_DECLINED : SandboxGateway.ALWAYS_APPROVED;
            desk.till.pay(desk.till.family(), order, card);
            desk.till.recover();
            if (isPaid(order)) {
                sold.add(order);
            }
        }
        if (sold.size() > 3 && random.nextBoolean()) {
            refund(sold.get(random.nextInt(sold.size())), new Money(100 + random.nextInt(900)));
        }
    }

    private boolean isPaid(OrderView order) {
        return desk.database.number("select count(*) from purchase_order where status = 'PAID' and number = '"
                        + order.number() + "'")
                == 1;
    }

    /** Part of a charge, of today or of a batch that is long closed. */
    void refund(OrderView order, Money part) {
        desk.till.till.refunds.refund(order.number(), part, "mois", "wish-" + ++wishes);
        desk.till.recover();
    }

    /** One more order of today that is paid, and that nothing else will happen to. */
    OrderView paid() {
        OrderView order = desk.sold();
        desk.till.recover();
        spoiled.add(order);
        return order;
    }

    private void morning(LocalDate day, int index, int nights) {
        List<BankExports.Line> lines = bank.morning(day);
        List<String> unreadable = new ArrayList<>();
        for (ExportFault fault : ExportFault.ofDay(index)) {
            fault.happen(new ExportFault.Morning(this, day, lines, unreadable, index + days < nights));
        }
        lastExport = Optional.of(bank.write("reglements-" + day + ".csv", day, lines, unreadable));
    }

    NightDesk desk() {
        return desk;
    }

    BankExports bank() {
        return bank;
    }

    Optional<Path> lastExport() {
        return lastExport;
    }

    int settlementDays() {
        return days;
    }

    /** The number of the order that a line is about. */
    String orderOf(BankExports.Line line) {
        return line.orderId().substring(0, line.orderId().lastIndexOf('-'));
    }

    /** A sale of these lines that nothing else happens to. */
    Optional<BankExports.Line> untouched(List<BankExports.Line> lines) {
        Optional<BankExports.Line> line = lines.stream()
                .filter(BankExports.Line::isSale)
                .filter(candidate ->
                        sold.stream().anyMatch(order -> order.number().equals(orderOf(candidate))))
                .filter(candidate ->
                        spoiled.stream().noneMatch(order -> order.number().equals(orderOf(candidate))))
                .findFirst();
        line.ifPresent(taken -> spoiled.addAll(sold.stream()
                .filter(order -> order.number().equals(orderOf(taken)))
                .toList()));
        return line;
    }

    /** Another amount that is surely wrong. */
    static Money wrong(Money amount) {
        return amount.plus(A_DOLLAR);
    }

    void expect(LocalDate night, DiscrepancyKind kind, String about) {
        injected.add(new Difference(night, kind, about));
    }

    void harmless() {
        harmless++;
    }

    SandboxTill till() {
        return desk.till;
    }

    @Override
    public void close() {
        System.clearProperty(Settings.SETTLEMENT_FOLDER.key());
        System.clearProperty(Settings.SETTLEMENT_DAYS.key());
        desk.close();
    }
}
