package org.guichetloisirs.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.household.Approvals;
import org.guichetloisirs.core.payment.Payments;
import org.guichetloisirs.core.payment.Refunds;
import org.guichetloisirs.core.reconciliation.Reconciliations;

/** The menu of the back-office, with how much waits behind each entry. */
@Named
@RequestScoped
public class OfficeMenu {

    /**
     * An entry.
     *
     * @param key what its pages call it ({@code here}); its word is {@code menu.<key>}
     * @param page the page's name below {@code /admin/}
     * @param letter the key that leads there after {@code g}
     * @param waiting how many cases wait there for somebody
     */
    public record Entry(String key, String page, String letter, long waiting) {}

    @Inject
    private Approvals approvals;

    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private AdminTexts texts;

    private List<Entry> entries = List.of();

    @PostConstruct
    void load() {
        entries = List.of(
                new Entry("index", "index", "t", 0),
                new Entry("approvals", "approval-queue", "d", approvals.waiting()),
                new Entry("seasons", "seasons", "s", 0),
                new Entry("programme", "programme-import", "p", 0),
                new Entry("streets", "street-import", "r", 0),
                new Entry(
                        "payments",
                        "payments",
                        "v",
                        payments.waiting()
                                + refunds.waiting()
                                + (payments.refusals().count() > 0 ? 1 : 0)),
                new Entry("reconciliation", "reconciliation", "n", reconciliations.waiting()),
                new Entry("settings", "settings", "l", 0),
                new Entry("help", "office-help", "a", 0));
    }

    /** The entries, in their order. */
    public List<Entry> getEntries() {
        return entries;
    }

    /** The entry's word. */
    public String label(Entry entry) {
        return texts.plain("menu." + entry.key());
    }
}
