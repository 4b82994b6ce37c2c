package org.guichetloisirs.web.admin.catalogue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.catalogue.ProgrammeImportOptions;
import org.guichetloisirs.core.catalogue.Programming;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.web.admin.ImportPage;
import org.jspecify.annotations.Nullable;

/** A programme, from a town's CSV file. */
@Named
@ViewScoped
public class ProgrammeImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;
    private static final Money MOST = Money.ofDollars("9999.99");

    @Inject
    private Programming programming;

    private @Nullable String capacity = "20";
    /** In cents: what the view keeps between its two steps is serializable. */
    private long supplement;

    @Override
    protected boolean optionsAccepted() {
        boolean places = capacity(capacity) != null;
        boolean more = getSupplement().compareTo(MOST) <= 0;
        if (!places) {
            problems().onField("capacity", texts().plain("programme.capacity.wrong"));
        }
        if (!more) {
            problems().onField("supplement", texts().plain("programme.supplement.wrong"));
        }
        return places && more;
    }

    @Override
    protected ImportReport previewed(byte[] csv) {
        return programming.previewProgramme(csv, options());
    }

    @Override
    protected ImportReport imported(byte[] csv) {
        return programming.importProgramme(csv, options());
    }

    private ProgrammeImportOptions options() {
        Integer places = capacity(capacity);
        if (places == null) {
            throw new IllegalStateException("Options that the preview did not accept");
        }
        return new ProgrammeImportOptions(places, getSupplement());
    }

    /** A whole number from 1 to 9999, or null. */
    static @Nullable Integer capacity(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip();
        return digits.matches("[1-9]\\d{0,3}") ? Integer.valueOf(digits) : null;
    }

    /** Places of a group that the file creates. */
    public @Nullable String getCapacity() {
        return capacity;
    }

    /** Typed by the administrator. */
    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity;
    }

    /** What a household from elsewhere pays more. */
    public Money getSupplement() {
        return new Money(supplement);
    }

    /** Typed by the administrator; nothing typed is zero. */
    public void setSupplement(@Nullable Money supplement) {
        this.supplement = supplement == null ? 0 : supplement.cents();
    }
}
