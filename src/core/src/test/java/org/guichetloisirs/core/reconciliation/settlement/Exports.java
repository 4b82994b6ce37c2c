package org.guichetloisirs.core.reconciliation.settlement;

import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.ledger.Ledger;
import org.guichetloisirs.core.payment.Charges;
import org.guichetloisirs.core.reconciliation.SettlementImport;
import org.guichetloisirs.core.testing.TestDatabase;

/** The import of settlement exports over a test's database, wired as the container does. */
public final class Exports {

    private Exports() {}

    /** A reader or a writer of its own: neither knows what the other has in its memory. */
    public static SettlementImport over(TestDatabase database, AppClock clock) {
        SettlementFiles files = new SettlementFiles(database.em(), new Ledger(database.em(), clock), clock);
        Charges charges = new Charges(database.em());
        return new FolderImport(
                files, new SettlementPages(files, charges), new OverdueCharges(files, charges, clock), clock);
    }
}
