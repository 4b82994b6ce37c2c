package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetloisirs.core.checkout.MortalGateway.Death;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.PaymentWork;
import org.guichetloisirs.core.payment.RefundWork;
import org.guichetloisirs.core.payment.Resolution;
import org.guichetloisirs.core.payment.moneris.SandboxGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.sandbox.Fault;

/**
 * Random payments with random faults and random deaths of the process. Each family presses «Payer maintenant» in two
 * browsers at once; some cards are declined, some places are lost, some payments are refunded in part. What the machine
 * cannot know a person looks up in the gateway's own books. In the end those books and ours are compared to the cent.
 */
final class PaymentStorm implements AutoCloseable {

    private static final int FAMILIES_AT_ONCE = 8;
    private static final int THREADS = 4;
    private static final List<Fault.Kind> KINDS = List.of(
            Fault.Kind.DROP,
            Fault.Kind.HTTP_500,
            Fault.Kind.HTTP_500_EMPTY,
            Fault.Kind.HTTP_500_RECEIPT,
            Fault.Kind.HTML,
            Fault.Kind.TRUNCATED,
            Fault.Kind.EMPTY,
            Fault.Kind.TIMED_OUT,
            Fault.Kind.DUPLICATE,
            Fault.Kind.REDIRECT);
    private static final List<String> REQUESTS = List.of(
            "res_purchase_cc", "res_purchase_cc", "res_purchase_cc", "status_check", "purchasecorrection", "refund");

    /**
     * What a storm came to.
     *
     * @param attempts payments that were begun
     * @param faults answers of the gateway that were spoiled
     * @param deaths times that the process died
     * @param byCredit orders that a family's credit paid, in part or whole
     * @param persons cases that a person had to look up
     * @param atTheGateway cents by the simulator's books
     * @param inOurBooks cents by ours
     * @param orphans charges without a place and places without a charge
     */
    record Outcome(
            int orders,
            long attempts,
            long paid,
            long byCredit,
            long refunds,
            int faults,
            int deaths,
            int persons,
            long atTheGateway,
            long inOurBooks,
            long orphans) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d payments for %,d orders (%,d paid, %,d with credit, %,d refunds); %,d spoiled answers, %,d deaths of the process,"
                            + " %,d looked up by a person; gateway %,d cents, books %,d cents, difference %,d; orphans %,d",
                    attempts,
                    orders,
                    paid,
                    byCredit,
                    refunds,
                    faults,
                    deaths,
                    persons,
                    atTheGateway,
                    inOurBooks,
                    atTheGateway - inOurBooks,
                    orphans);
        }
    }

    private record Family(long id, OrderView order) {}

    private final SandboxTill desk;
    private final Random random;
    private final ExecutorService browsers = Executors.newFixedThreadPool(THREADS);
    private final List<OrderView> orders = new ArrayList<>();
    private final Set<String> foundByPersons = new HashSet<>();
    private int faults;
    private int deaths;
    private int persons;

    PaymentStorm(Engine engine, Path folder, long seed) throws IOException {
        desk = new SandboxTill(engine, folder);
        random = new Random(seed);
    }

    /** Goes on until so many payments were begun. */
    Outcome rage(long payments) {
        while (attempts() < payments) {
            List<Family> families = new ArrayList<>();
            for (int i = 0; i < FAMILIES_AT_ONCE; i++) {
                Money credit = random.nextInt(3) == 0 ? new Money(1 + random.nextInt(8_500)) : Money.ZERO;
                OrderView order = desk.begun(credit);
                orders.add(order);
                families.add(new Family(desk.family(), order));
            }
            payTogether(families, false);
            desk.recover();
            persons();
            // Whoever was not charged tries again.
            payTogether(families.stream().filter(family -> isOpen(family)).toList(), true);
            desk.recover();
            families.forEach(this::refundSome);
            desk.recover();
            persons();
            desk.sandbox.faults().clear();
        }
        desk.assertInvariant();
        return outcome();
    }

    private boolean isOpen(Family family) {
        return desk.till.order(family.id(), family.order().number()).status() == OrderStatus.OPEN;
    }

    private void payTogether(List<Family> families, boolean calm) {
        List<Callable<Void>> work = new ArrayList<>();
        for (Family family : families) {
            String card = random.nextInt(10) == 0 ? SandboxGateway.ALWAYS_DECLINED : SandboxGateway.ALWAYS_APPROVED;
            if (!calm) {
                spoil(family.order());
            }
            // Two browsers, each with a token of its own; the second family member uses the credit.
            work.add(() -> press(family, card, Money.ZERO));
            work.add(() -> press(family, card, desk.till.credit(family.id())));
        }
        if (!calm && random.nextInt(3) == 0) {
            deaths++;
            if (random.nextInt(3) == 0) {
                desk.diesAfterAnswer();
            } else {
                desk.gateway.dies(random.nextBoolean() ? Death.BEFORE_SENDING : Death.AFTER_SENDING);
            }
        }
        together(work);
        if (!calm) {
            families.stream().filter(family -> random.nextInt(20) == 0).forEach(f -> desk.loseThePlaces(f.order()));
        }
        List<Callable<Void>> servers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            servers.add(() -> {
                desk.alive(desk.till.payment::runWaiting);
                return null;
            });
        }
        together(servers);
    }

    private Void press(Family family, String card, Money credit) {
        String order = family.order().number();
        try {
            if (credit.compareTo(family.order().total()) >= 0) {
                desk.till.checkout().payByCredit(family.id(), order, Till.EMAIL);
            } else {
                desk.till.checkout().pay(family.id(), order, desk.token(card), Till.EMAIL, credit);
            }
        } catch (BusinessRuleViolation lost) {
            // Its place went with a death of the process; the family is told so and nothing is charged.
        }
        return null;
    }

    private void spoil(OrderView order) {
        if (random.nextInt(3) > 0) {
            return;
        }
        for (int i = random.nextInt(2) + 1; i > 0; i--) {
            Fault fault = Fault.of(KINDS.get(random.nextInt(KINDS.size())))
                    .forOrders(order.number())
                    .on(REQUESTS.get(random.nextInt(REQUESTS.size())));
            desk.sandbox.faults().add(random.nextBoolean() ? fault : fault.uncharged());
            faults++;
        }
    }

    private void refundSome(Family family) {
        OrderView order = desk.till.order(family.id(), family.order().number());
        if (order.status() == OrderStatus.PAID && random.nextInt(8) == 0) {
            Money part = new Money(1 + random.nextInt((int) order.total().cents()));
            if (order.charge().compareTo(part) < 0 || random.nextInt(3) == 0) {
                refundToCredit(order, part);
                return;
            }
            desk.alive(() -> {
                try {
                    desk.till.refunds.refund(order.number(), part, "tempête", order.number());
                } catch (BusinessRuleViolation refused) {
                    // A person found the charge: the gateway's name for it is not known here, so no refund can name it.
                    assertThat(refused.key()).isEqualTo("payment.not-refundable");
                    assertThat(foundByPersons).contains(order.number());
                    refundToCredit(order, part);
                }
                desk.till.payment.runWaiting();
            });
        }
    }

    private void refundToCredit(OrderView order, Money part) {
        desk.till.refunds.refundToCredit(order.number(), part, "tempête", order.number());
    }

    /** Everything on the work lists, settled by what the gateway's own books show. */
    private void persons() {
        for (PaymentWork work : desk.till.database.inTransaction(desk.till.payment.payments()::workList)) {
            persons++;
            boolean charged = !desk.net(work.gatewayOrderId()).isZero();
            Resolution found = work.state() == PaymentState.MANUAL
                    ? charged ? Resolution.CHARGED : Resolution.NOT_CHARGED
                    : Resolution.REVERSED;
            if (found == Resolution.CHARGED) {
                foundByPersons.add(work.subject());
            }
            if (found == Resolution.REVERSED && charged) {
                desk.refundByHand(work.gatewayOrderId());
            }
            desk.till.database.run(() -> desk.till.payment.payments().resolve(work.paymentId(), found));
        }
        for (RefundWork work : desk.till.database.inTransaction(desk.till.payment.refunds()::workList)) {
            persons++;
            boolean givenBack = desk.net(work.gatewayOrderId()).compareTo(desk.inOurBooks(work.subject())) < 0;
            desk.till.database.run(() -> desk.till.payment.refunds().resolve(work.id(), givenBack));
        }
        desk.recover();
    }

    private void together(List<Callable<Void>> work) {
        try {
            for (Future<Void> done : browsers.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private long attempts() {
        return desk.till.database.number("select count(*) from payment");
    }

    private Outcome outcome() {
        long gateway = desk.sandbox.orders().stream()
                .mapToLong(balance -> balance.chargedCents() - balance.givenBackCents())
                .sum();
        long orphans = orders.stream().filter(desk::isOrphan).count();
        return new Outcome(
                orders.size(),
                attempts(),
                desk.till.database.number(
                        "select count(*) from purchase_order where status = 'PAID' and counter_means is null"),
                desk.till.database.number(
                        "select count(*) from purchase_order where status = 'PAID' and credit_cents > 0"),
                desk.till.database.number("select count(*) from payment_refund where state = 'DONE'"),
                faults,
                deaths,
                persons,
                gateway,
                desk.till.database.number(
                        "select coalesce(sum(amount_cents), 0) from ledger_entry where account = 'CARD_CLEARING'"),
                orphans);
    }

    @Override
    public void close() {
        browsers.shutdownNow();
        desk.close();
    }
}
