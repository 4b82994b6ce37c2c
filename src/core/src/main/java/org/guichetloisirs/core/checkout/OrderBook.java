package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;

/** Finds orders. What changes an order locks its row first, and an order's row before its payment's. */
@Dependent
class OrderBook {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected OrderBook() {}

    /** With what the container would have injected. */
    OrderBook(EntityManager em) {
        this.em = em;
    }

    /** The household's order that is not settled, locked. */
    Optional<PurchaseOrder> lockLive(long householdId) {
        List<PurchaseOrder> live = em.createQuery(
                        "select o from PurchaseOrder o where o.liveHouseholdId = :household", PurchaseOrder.class)
                .setParameter("household", householdId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return live.stream().findFirst();
    }

    /**
     * The household's order of this number.
     *
     * @throws BusinessRuleViolation {@code checkout.unknown-order}; also for an order of somebody else
     */
    PurchaseOrder find(long householdId, String number, LockModeType lock) {
        return byNumber(number, lock)
                .filter(order -> order.householdId() == householdId)
                .orElseThrow(() -> new BusinessRuleViolation("checkout.unknown-order"));
    }

    /** The order that a payment names as its subject, locked. */
    Optional<PurchaseOrder> lock(String number) {
        return byNumber(number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever's order of this number. */
    Optional<PurchaseOrder> find(String number) {
        return byNumber(number, LockModeType.NONE);
    }

    private Optional<PurchaseOrder> byNumber(String number, LockModeType lock) {
        return em
                .createQuery("select o from PurchaseOrder o where o.number = :number", PurchaseOrder.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Makes whoever reckons with the household's credit wait for each other: its first order stands for it. Called with an
     * order of the household locked, which may be that one.
     */
    void lockHousehold(long householdId) {
        // The lock reads the row again: what this transaction changed must be in it.
        em.flush();
        Long first = em.createQuery(
                        "select min(o.id) from PurchaseOrder o where o.householdId = :household", Long.class)
                .setParameter("household", householdId)
                .getSingleResult();
        em.find(PurchaseOrder.class, first, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What orders that are being paid, or in doubt, will use of the household's credit. */
    Money reservedCredit(long householdId) {
        return Money.sum(em.createQuery(
                        "select o.credit from PurchaseOrder o where o.householdId = :household and o.status in :paying",
                        Money.class)
                .setParameter("household", householdId)
                .setParameter("paying", EnumSet.of(OrderStatus.PAYING, OrderStatus.IN_DOUBT))
                .getResultList());
    }

    /** Frees the household for a new order before that one is inserted. */
    void replaced(PurchaseOrder order) {
        order.replaced();
        em.flush();
    }

    /** Writes a new order; another one of the same household made meanwhile is refused here. */
    void add(PurchaseOrder order, int year) {
        em.persist(order);
        order.numbered(year);
        em.flush();
    }
}
