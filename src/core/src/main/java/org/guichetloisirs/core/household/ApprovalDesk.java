package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichetloisirs.core.account.AccountView;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.PendingAccount;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.kernel.TablePage;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.notification.Outbox;
import org.guichetloisirs.core.staff.AuditTrail;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link Approvals}; nobody else calls it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApprovalDesk {

    private static final int IDS_IN_A_QUERY = 500;

    private static final Map<ApprovalSort, Comparator<Request>> ORDERS = Map.of(
            ApprovalSort.REQUESTED_AT,
                    Comparator.comparing(request -> request.account().requestedAt()),
            ApprovalSort.NAME, Comparator.comparing(request -> SearchText.fold(request.name())),
            ApprovalSort.EMAIL,
                    Comparator.comparing(request -> request.account().email()));

    /** A request as far as the table orders and searches it. */
    private record Request(Household household, PendingAccount account, String name) {}

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

    /** How many wait. */
    public long waiting() {
        return accounts.countAwaitingApproval();
    }

    /** Who waits: ordered and searched by a few columns of all, told in full for the rows of the page alone. */
    public TablePage<ApprovalRow> queue(TableQuery<ApprovalSort> query) {
        Map<Long, Request> requests = new HashMap<>();
        List<PendingAccount> waiting = accounts.awaitingApproval();
        for (int from = 0; from < waiting.size(); from += IDS_IN_A_QUERY) {
            List<PendingAccount> some = waiting.subList(from, Math.min(from + IDS_IN_A_QUERY, waiting.size()));
            Map<Long, PendingAccount> byAccount =
                    some.stream().collect(Collectors.toMap(PendingAccount::accountId, account -> account));
            em.createQuery(
                            "select h, m from Household h, HouseholdMember m where m.householdId = h.id"
                                    + " and m.holder = true and m.leftAt is null and h.accountId in :accounts",
                            Object[].class)
                    .setParameter("accounts", byAccount.keySet())
                    .getResultStream()
                    .forEach(found -> {
                        Household household = (Household) found[0];
                        MemberView holder = ((HouseholdMember) found[1]).view();
                        requests.put(
                                household.id(),
                                new Request(
                                        household,
                                        Objects.requireNonNull(byAccount.get(household.accountId())),
                                        holder.familyName() + " " + holder.givenName()));
                    });
        }
        return query.page(
                        requests.values().stream(),
                        request -> request.name() + " " + request.account().email() + " "
                                + request.household().phone().display(),
                        ORDERS,
                        Comparator.comparing(request -> request.household().id()))
                .map(request -> row(request.household(), request.account()));
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
        outbox.put(
                account.email(),
                "account-approved",
                Map.of("givenName", givenName(household), "cardNumber", card),
                accounts.language(account.id()));
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
        outbox.put(
                account.email(),
                "account-refused",
                Map.of("givenName", givenName(household), "reason", reason),
                accounts.language(account.id()));
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
