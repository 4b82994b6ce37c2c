package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.account.AccountView;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.PendingAccount;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.notification.Outbox;
import org.guichetloisirs.core.staff.AuditTrail;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link Approvals}; nobody else calls it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApprovalDesk {

    /** What one screen can show; the longest waits come first, the others follow as these are decided. */
    private static final int MOST_ROWS = 500;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    /** For the container. */
    public ApprovalDesk() {}

    ApprovalDesk(EntityManager em, Accounts accounts, Outbox outbox, AuditTrail audit) {
        this.em = em;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Who waits, the longest wait first. */
    public List<ApprovalRow> queue() {
        List<PendingAccount> waiting = accounts.awaitingApproval(MOST_ROWS);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<Long, Household> byAccount = new HashMap<>();
        em.createQuery("select h from Household h where h.accountId in :accounts", Household.class)
                .setParameter(
                        "accounts",
                        waiting.stream().map(PendingAccount::accountId).toList())
                .getResultStream()
                .forEach(household -> byAccount.put(household.accountId(), household));
        List<ApprovalRow> rows = new ArrayList<>();
        for (PendingAccount pending : waiting) {
            @Nullable Household household = byAccount.get(pending.accountId());
            if (household != null) {
                rows.add(row(household, pending));
            }
        }
        return rows;
    }

    private ApprovalRow row(Household household, PendingAccount pending) {
        HouseholdView view = reader().view(household);
        return new ApprovalRow(
                household.id(),
                view.name(),
                pending.email(),
                view.addressLine() + ", " + view.city(),
                reader().suggestion(household).residency(),
                pending.requestedAt(),
                household.claimedCard());
    }

    /** One request, decided or not. */
    public ApprovalDetail detail(long householdId) {
        Household household = reader().load(householdId);
        AccountView account = accounts.view(household.accountId());
        HouseholdReader.Suggestion suggestion = reader().suggestion(household);
        @Nullable String claimed = household.claimedCard();
        return new ApprovalDetail(
                reader().view(household),
                account.email(),
                suggestion.residency(),
                Messages.text(suggestion.explanationKey()),
                accounts.request(account.id()).requestedAt(),
                claimed,
                claimed != null && free(claimed),
                account.refusalReason());
    }

    /** Approves a request that waits; null for the residency that the directory suggests. */
    public ApprovalOutcome approve(long householdId, @Nullable Residency decided) {
        Household household = reader().load(householdId);
        AccountView account = accounts.view(household.accountId());
        @Nullable ApprovalOutcome before = decidedBefore(account);
        if (before != null) {
            return before;
        }
        accounts.approve(account.id());
        Residency residency = decided == null ? reader().suggestion(household).residency() : decided;
        String card = card(household);
        household.admit(card, residency);
        outbox.put(account.email(), "account-approved", Map.of("givenName", givenName(household), "cardNumber", card));
        audit.record("household.approved", "household:" + householdId, "residency " + residency);
        return ApprovalOutcome.APPROVED;
    }

    /** Refuses a request that waits. */
    public ApprovalOutcome refuse(long householdId, String reason) {
        Household household = reader().load(householdId);
        AccountView account = accounts.view(household.accountId());
        @Nullable ApprovalOutcome before = decidedBefore(account);
        if (before != null) {
            return before;
        }
        accounts.refuse(account.id(), reason);
        outbox.put(account.email(), "account-refused", Map.of("givenName", givenName(household), "reason", reason));
        audit.record("household.refused", "household:" + householdId, "");
        return ApprovalOutcome.REFUSED;
    }

    private static @Nullable ApprovalOutcome decidedBefore(AccountView account) {
        return switch (account.status()) {
            case ACTIVE -> ApprovalOutcome.ALREADY_APPROVED;
            case REFUSED -> ApprovalOutcome.ALREADY_REFUSED;
            case PENDING_APPROVAL -> null;
            case EMAIL_UNVERIFIED -> throw new BusinessRuleViolation("household.not-verified");
        };
    }

    /** The claimed number where it is free, or one by chance; the unique key has the last word. */
    private String card(Household household) {
        @Nullable String claimed = household.claimedCard();
        String card = claimed == null ? LeisureCard.random() : claimed;
        while (!free(card)) {
            card = LeisureCard.random();
        }
        return card;
    }

    private boolean free(String card) {
        return em.createQuery("select count(h) from Household h where h.cardNumber = :card", Long.class)
                        .setParameter("card", card)
                        .getSingleResult()
                == 0;
    }

    private String givenName(Household household) {
        return reader().members(household.id()).stream()
                .filter(HouseholdMember::holder)
                .map(holder -> holder.view().givenName())
                .findFirst()
                .orElse("");
    }

    private HouseholdReader reader() {
        return new HouseholdReader(em, accounts);
    }
}
