package org.guichetloisirs.core.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Money;

/**
 * The books. A unique key of the table refuses a second movement of one kind from one source; every method works in the
 * caller's transaction, so that a movement stands exactly when what made it true does.
 */
@Dependent
public class Ledger {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected Ledger() {}

    /** With what the container would have injected. */
    public Ledger(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Writes a movement.
     *
     * @throws IllegalStateException if its sides do not sum to zero
     */
    public void post(Posting posting) {
        posting.sides().forEach((side, amount) -> em.persist(new LedgerEntry(posting, side, amount, clock.now())));
    }

    /** Whether this source's movement of this kind stands in the books. */
    public boolean isPosted(Movement movement, String source) {
        return em.createQuery(
                                "select count(e) from LedgerEntry e where e.source = :source and e.kind = :kind",
                                Long.class)
                        .setParameter("source", source)
                        .setParameter("kind", movement)
                        .getSingleResult()
                > 0;
    }

    /** What an account stands at for one order. */
    public Money balance(String orderNumber, Account account) {
        return money(em.createNativeQuery("select coalesce(sum(amount_cents), 0) from ledger_entry"
                        + " where order_number = ? and account = ?")
                .setParameter(1, orderNumber)
                .setParameter(2, account.name())
                .getSingleResult());
    }

    /** What one of the families' accounts stands at for one of them, over all its orders. */
    public Money householdBalance(long householdId, Account account) {
        return money(em.createNativeQuery("select coalesce(sum(amount_cents), 0) from ledger_entry"
                        + " where household_id = ? and account = ?")
                .setParameter(1, householdId)
                .setParameter(2, account.name())
                .getSingleResult());
    }

    /** What an order's fees stand at: first what is not earned yet, the earliest day first. */
    public List<Fee> fees(String orderNumber) {
        return rows(em.createNativeQuery("select account, account_code, earned_on, sum(amount_cents) from ledger_entry"
                                + " where order_number = ? and account in (?, ?)"
                                + " group by account, account_code, earned_on having sum(amount_cents) < 0"
                                + " order by account, earned_on, account_code")
                        .setParameter(1, orderNumber)
                        .setParameter(2, Account.DEFERRED_REVENUE.name())
                        .setParameter(3, Account.REVENUE.name()))
                .map(row -> new Fee(
                        Account.valueOf((String) row[0]),
                        (String) row[1],
                        ((Date) row[2]).toLocalDate(),
                        money(row[3]).negated()))
                .toList();
    }

    /**
     * Fees of one kind in an order.
     *
     * @param account {@link Account#REVENUE} or {@link Account#DEFERRED_REVENUE}
     * @param amount above zero
     */
    public record Fee(Account account, String code, LocalDate earnedOn, Money amount) {}

    /**
     * Undoes a movement by another one, {@link Movement#CORRECTION}.
     *
     * @throws IllegalArgumentException if it does not stand in the books
     */
    public void correct(Movement movement, String source) {
        List<LedgerEntry> entries = em.createQuery(
                        "select e from LedgerEntry e where e.source = :source and e.kind = :kind", LedgerEntry.class)
                .setParameter("source", source)
                .setParameter("kind", movement)
                .getResultList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("No " + movement + " of " + source + " stands in the books");
        }
        LedgerEntry first = entries.get(0);
        Posting correction = Posting.of(Movement.CORRECTION, source, first.orderNumber(), first.householdId());
        entries.forEach(entry -> correction.side(
                entry.account(), entry.code(), entry.earnedOn(), entry.amount().negated()));
        post(correction);
    }

    /** What each account stands at; the sum of all is zero at every commit. */
    public Map<Account, Money> trialBalance() {
        Map<Account, Money> balance = new EnumMap<>(Account.class);
        Arrays.stream(Account.values()).forEach(account -> balance.put(account, Money.ZERO));
        rows(em.createNativeQuery("select account, sum(amount_cents) from ledger_entry group by account"))
                .forEach(row -> balance.put(Account.valueOf((String) row[0]), money(row[1])));
        return balance;
    }

    /**
     * A family's statement: what it bought, paid and was given back, the oldest first, with what it owes after each
     * (negative: what the operator owes it).
     */
    public List<StatementLine> statement(long householdId) {
        Map<String, List<LedgerEntry>> movements = new LinkedHashMap<>();
        em.createQuery(
                        "select e from LedgerEntry e where e.householdId = :household and e.account in :accounts"
                                + " order by e.writtenAt, e.id",
                        LedgerEntry.class)
                .setParameter("household", householdId)
                .setParameter(
                        "accounts",
                        Arrays.stream(Account.values())
                                .filter(Account::isOfHousehold)
                                .toList())
                .getResultStream()
                .forEach(entry -> movements
                        .computeIfAbsent(entry.kind() + " " + entry.source(), key -> new ArrayList<>())
                        .add(entry));
        List<StatementLine> lines = new ArrayList<>();
        Money balance = Money.ZERO;
        for (List<LedgerEntry> movement : movements.values()) {
            Money amount = Money.sum(movement.stream().map(LedgerEntry::amount).toList());
            balance = balance.plus(amount);
            LedgerEntry first = movement.get(0);
            Money credit = Money.sum(movement.stream()
                            .filter(entry -> entry.account() == Account.HOUSEHOLD_CREDIT)
                            .map(LedgerEntry::amount)
                            .toList())
                    .negated();
            lines.add(new StatementLine(first.writtenAt(), first.kind(), first.orderNumber(), amount, credit, balance));
        }
        return lines;
    }

    /**
     * Fees of groups that have begun by this day and still stand as deferred.
     *
     * @param most so many at once
     */
    List<Deferred> toEarn(LocalDate today, int most) {
        return rows(em.createNativeQuery("select order_number, household_id, account_code, earned_on, sum(amount_cents)"
                                + " from ledger_entry where account = ? and earned_on <= ?"
                                + " group by order_number, household_id, account_code, earned_on"
                                + " having sum(amount_cents) <> 0")
                        .setParameter(1, Account.DEFERRED_REVENUE.name())
                        .setParameter(2, Date.valueOf(today))
                        .setMaxResults(most))
                .map(row -> new Deferred(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        money(row[4])))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** Databases answer a sum in types of their own. */
    private static Money money(Object sum) {
        return new Money(((Number) sum).longValue());
    }

    /** A deferred fee's balance: a credit, so negative. */
    record Deferred(String orderNumber, long householdId, String code, LocalDate earnedOn, Money balance) {

        Posting earned(LocalDate today) {
            return Posting.of(
                            Movement.EARNED,
                            "earned:" + orderNumber + ":" + earnedOn + ":" + code + ":" + today,
                            orderNumber,
                            householdId)
                    .side(Account.DEFERRED_REVENUE, code, earnedOn, balance.negated())
                    .side(Account.REVENUE, code, Posting.AT_ONCE, balance);
        }
    }
}
