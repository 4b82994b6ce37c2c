package org.guichetloisirs.core.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void showsOnlyFamiliesWithAConfirmedAddress(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        rooms.signUps.signUp(rooms.form("unverified@exemple.test"));
        assertThat(rooms.approvals
                        .queue(TableQuery.all(ApprovalSort.REQUESTED_AT))
                        .rows())
                .isEmpty();
        long unverified = rooms.house.database.number("select id from household");
        assertThatThrownBy(() -> rooms.approvals.approve(unverified)).hasMessage("household.not-verified");

        long household = rooms.waiting(rooms.form("marie@exemple.test"));
        assertThat(rooms.approvals
                        .queue(TableQuery.all(ApprovalSort.REQUESTED_AT))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.householdId()).isEqualTo(household);
                    assertThat(row.name()).isEqualTo("Marie Tremblay");
                    assertThat(row.addressLine()).isEqualTo("12, rue Lafontaine, app. 4, Drummondville");
                    assertThat(row.suggestedResidency()).isEqualTo(Residency.RESIDENT);
                    assertThat(row.requestedAt()).isEqualTo(rooms.house.appClock.now());
                });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void pagesOrdersAndSearchesTheQueue(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long a = rooms.waiting(rooms.form("a@exemple.test"));
        long b = rooms.waiting(rooms.form("bernard@exemple.test"));
        long c = rooms.waiting(rooms.form("c@exemple.test"));
        assertThat(rooms.approvals.waiting()).isEqualTo(3);
        assertThat(rooms.approvals.next()).contains(a);
        assertThat(ids(rooms, new TableQuery<>("", ApprovalSort.EMAIL, true, 0, 2)))
                .containsExactly(c, b);
        assertThat(ids(rooms, new TableQuery<>("", ApprovalSort.EMAIL, true, 2, 2)))
                .containsExactly(a);
        assertThat(ids(rooms, new TableQuery<>("TREMBLAY bernard", ApprovalSort.NAME, false, 0, 2)))
                .containsExactly(b);
        assertThat(ids(rooms, new TableQuery<>("personne", ApprovalSort.NAME, false, 0, 2)))
                .isEmpty();
        rooms.approvals.approve(a);
        assertThat(rooms.approvals.waiting()).isEqualTo(2);
        assertThat(rooms.approvals.next()).contains(b);
    }

    private static List<Long> ids(Rooms rooms, TableQuery<ApprovalSort> query) {
        return rooms.approvals.queue(query).rows().stream()
                .map(ApprovalRow::householdId)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void approvesOnceWithCardResidencyAndMail(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long household = rooms.waiting(rooms.form("marie@exemple.test"));
        assertThat(rooms.approvals.approve(household)).isEqualTo(ApprovalOutcome.APPROVED);
        assertThat(rooms.approvals.approve(household)).isEqualTo(ApprovalOutcome.ALREADY_APPROVED);
        assertThat(rooms.approvals.refuse(household, "non")).isEqualTo(ApprovalOutcome.ALREADY_APPROVED);
        HouseholdView view = rooms.approvals.detail(household).household();
        assertThat(view.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(view.residency()).isEqualTo(Residency.RESIDENT);
        assertThat(LeisureCard.valid(view.cardNumber())).isTrue();
        assertThat(rooms.house.mails()).hasSize(2);
        assertThat(rooms.house.mails().get(0)).contains(view.cardNumber());
        assertThat(rooms.house.texts("select done_by from audit_entry where deed = 'household.approved'"))
                .containsExactly("operator:admin");
        assertThat(rooms.approvals
                        .queue(TableQuery.all(ApprovalSort.REQUESTED_AT))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void approvesOnceFromTwoWindowsAtOnce(TestDatabase.Engine engine) throws Exception {
        Rooms rooms = new Rooms(engine);
        long household = rooms.waiting(rooms.form("marie@exemple.test"));
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        // Both windows read the waiting request before either decides.
        ApprovalDesk desk =
                new ApprovalDesk(
                        rooms.house.database.em(), rooms.house.accounts, rooms.house.outbox, rooms.house.audit) {
                    private final ThreadLocal<Boolean> waited = ThreadLocal.withInitial(() -> false);

                    @Override
                    public ApprovalOutcome approve(long id, Residency residency) {
                        return rooms.in(() -> {
                            super.detail(id);
                            if (!waited.get()) {
                                waited.set(true);
                                await(bothHaveRead);
                            }
                            return super.approve(id, residency);
                        });
                    }
                };
        Approvals approvals = new Approvals(desk);
        List<ApprovalOutcome> outcomes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<ApprovalOutcome>> both = List.of(
                    threads.submit(() -> approvals.approve(household)),
                    threads.submit(() -> approvals.approve(household)));
            for (Future<ApprovalOutcome> one : both) {
                outcomes.add(one.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(outcomes).containsExactlyInAnyOrder(ApprovalOutcome.APPROVED, ApprovalOutcome.ALREADY_APPROVED);
        assertThat(rooms.house.mails()).hasSize(2);
        assertThat(rooms.house.database.number("select count(*) from audit_entry where deed = 'household.approved'"))
                .isOne();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesWithAReasonThatTheFamilyReads(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long household = rooms.waiting(rooms.form("marie@exemple.test"));
        assertThatThrownBy(() -> rooms.approvals.refuse(household, "  ")).hasMessage("household.reason-required");
        assertThatThrownBy(() -> rooms.approvals.refuse(household, "x".repeat(1001)))
                .hasMessage("household.reason-too-long");
        String reason = "Preuve <b>absente</b> & adresse";
        assertThat(rooms.approvals.refuse(household, reason)).isEqualTo(ApprovalOutcome.REFUSED);
        assertThat(rooms.approvals.approve(household)).isEqualTo(ApprovalOutcome.ALREADY_REFUSED);
        assertThat(rooms.approvals.detail(household).refusalReason()).isEqualTo(reason);
        assertThat(rooms.house.mails().get(0)).contains(reason);
        assertThat(rooms.house.texts("select html_body from outbox_message order by id desc"))
                .first()
                .asString()
                .contains("&lt;b&gt;absente&lt;/b&gt; &amp; adresse")
                .doesNotContain("<b>absente");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void givesTheClaimedCardToTheFirstWhoClaimsIt(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long first = rooms.waiting(rooms.form("un@exemple.test", rooms.address(), "12345674"));
        long second = rooms.waiting(rooms.form("deux@exemple.test", rooms.address(), "12345674"));
        assertThat(rooms.approvals.detail(first).claimedCardFree()).isTrue();
        rooms.approvals.approve(first);
        assertThat(rooms.approvals.detail(second).claimedCardFree()).isFalse();
        rooms.approvals.approve(second, Residency.NON_RESIDENT);
        assertThat(rooms.approvals.detail(first).household().cardNumber()).isEqualTo("12345674");
        assertThat(rooms.approvals.detail(second).household().cardNumber())
                .isNotEqualTo("12345674")
                .hasSize(8);
        assertThat(rooms.approvals.detail(second).household().residency()).isEqualTo(Residency.NON_RESIDENT);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void suggestsResidencyFromTheDirectory(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        AddressEntry byHand = new AddressEntry(null, "1", "", "rue Neuve", "DRUMMONDVILLE", "J2B 1A1");
        AddressEntry elsewhere = new AddressEntry(null, "1", "", "rue du Parc", "Saint-Germain", "J2B 1A1");
        AddressEntry otherTown = new AddressEntry(rooms.street("Principale"), "1", "", "", "", "J2B 1A1");
        assertThat(suggested(rooms, "a@exemple.test", byHand)).isEqualTo(Residency.UNKNOWN);
        assertThat(suggested(rooms, "b@exemple.test", elsewhere)).isEqualTo(Residency.NON_RESIDENT);
        assertThat(suggested(rooms, "c@exemple.test", otherTown)).isEqualTo(Residency.NON_RESIDENT);
    }

    private static Residency suggested(Rooms rooms, String email, AddressEntry address) {
        ApprovalDetail detail = rooms.approvals.detail(rooms.waiting(rooms.form(email, address, null)));
        assertThat(detail.residencyExplanation()).isNotBlank();
        return detail.suggestedResidency();
    }
}
