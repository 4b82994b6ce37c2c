package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders for whoever proves what paid for them. Reads only, in the caller's transaction. */
@Dependent
public class OrderJournal {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected OrderJournal() {}

    /** With what the container would have injected. */
    public OrderJournal(EntityManager em) {
        this.em = em;
    }

    /** The orders of these numbers that exist; two queries, however many they are. */
    public List<OrderFacts> orders(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, List<Long>> places = new HashMap<>();
        em.createQuery(
                        "select o.number, l.registrationId from PurchaseOrder o join o.lines l"
                                + " where o.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()
                .forEach(row -> places.computeIfAbsent((String) row[0], number -> new ArrayList<>())
                        .add((Long) row[1]));
        return em
                .createQuery("select o from PurchaseOrder o where o.number in :numbers", PurchaseOrder.class)
                .setParameter("numbers", numbers)
                .getResultList()
                .stream()
                .map(order -> order.facts(places.getOrDefault(order.number(), List.of())))
                .toList();
    }
}
