package org.guichetloisirs.core.household;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.TablePage;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Sign-ups and approvals over a database; each call of a desk has a transaction of its own, as in the container. */
final class Rooms {

    static final String PASSWORD = "quatre chevaux bleus";

    final House house;
    final SignUps signUps;
    final Approvals approvals;
    final StreetDirectory streets;
    final SignUpDesk signUpDesk;
    final ApprovalDesk approvalDesk;

    Rooms(TestDatabase.Engine engine) {
        house = new House(engine);
        signUpDesk = new SignUpDesk(house.database.em(), house.appClock, house.accounts) {
            @Override
            public List<BusinessRuleViolation> problems(SignUp form) {
                return in(() -> super.problems(form));
            }

            @Override
            public boolean open(SignUp form, String hash) {
                return in(() -> super.open(form, hash));
            }

            @Override
            public void tellOwner(EmailAddress email) {
                house.database.run(() -> super.tellOwner(email));
            }
        };
        approvalDesk = new ApprovalDesk(house.database.em(), house.accounts, house.outbox, house.audit) {
            @Override
            public TablePage<ApprovalRow> queue(TableQuery<ApprovalSort> query) {
                return in(() -> super.queue(query));
            }

            @Override
            public long waiting() {
                return in(super::waiting);
            }

            @Override
            public ApprovalDetail detail(long id) {
                return in(() -> super.detail(id));
            }

            @Override
            public ApprovalOutcome approve(long id, @Nullable Residency residency) {
                return in(() -> super.approve(id, residency));
            }

            @Override
            public ApprovalOutcome refuse(long id, String reason) {
                return in(() -> super.refuse(id, reason));
            }
        };
        signUps = new SignUps(signUpDesk, house.hasher);
        approvals = new Approvals(approvalDesk);
        streets = new StreetDirectory(house.database.em(), house.audit);
        importStreets("type;nom;municipalite;de;a;parite\nrue;Lafontaine;Drummondville;1;99;impair\n"
                + "rue;Lafontaine;Drummondville;2;100;pair\nboulevard;Saint-Joseph;Drummondville;;;\n"
                + ";Cockburn;Drummondville;;;\nrue;Principale;Ailleurs;;;\n");
    }

    <T> T in(Supplier<T> work) {
        return house.database.inTransaction(work);
    }

    void importStreets(String csv) {
        in(() -> streets.importStreets(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    long street(String typed) {
        return in(() -> streets.suggest(typed, 1).get(0).id());
    }

    AddressEntry address() {
        return new AddressEntry(street("Laf"), "12", "4", "", "", "j2b1a1");
    }

    SignUp form(String email) {
        return new SignUp(
                "Marie",
                "Tremblay",
                LocalDate.of(1988, 5, 4),
                email,
                "819-555-0123",
                address(),
                PASSWORD,
                null,
                Preferences.all());
    }

    SignUp form(String email, AddressEntry address, @Nullable String card) {
        SignUp form = form(email);
        return new SignUp(
                form.givenName(),
                form.familyName(),
                form.birthDate(),
                email,
                form.phone(),
                address,
                PASSWORD,
                card,
                Preferences.all());
    }

    /** A family that waits for approval; its household's id. */
    long waiting(SignUp form) {
        signUps.signUp(form);
        in(() -> house.accounts.verify(house.secretInNewestMail()));
        long accountId = accountId(form.email());
        return house.database.number("select id from household where account_id = " + accountId);
    }

    long accountId(String email) {
        return house.database.number("select id from account where email = '" + email + "'");
    }
}
