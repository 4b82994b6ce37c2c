package org.guichetloisirs.web.admin.household;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.household.StreetDirectory;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.web.admin.ImportPage;

/** The town's streets, from a CSV file. */
@Named
@ViewScoped
public class StreetImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private StreetDirectory streets;

    @Override
    protected ImportReport previewed(byte[] csv) {
        return streets.previewStreets(csv);
    }

    @Override
    protected ImportReport imported(byte[] csv) {
        return streets.importStreets(csv);
    }
}
