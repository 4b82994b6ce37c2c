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

    @Inject
    private Programming programming;

    private @Nullable String capacity = "20";
    private @Nullable String supplement = "0,00";

    @Override
    protected boolean optionsAccepted() {
        if (typedCapacity() == null) {
            problems().onField("capacity", texts().plain("programme.capacity.wrong"));
        }
        if (typedSupplement() == null) {
            problems().onField("supplement", texts().plain("programme.supplement.wrong"));
        }
        return typedCapacity() != null && typedSupplement() != null;
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
        Integer places = typedCapacity();
        Money more = typedSupplement();
        if (places == null || more == null) {
            throw new IllegalStateException("Options that the preview did not accept");
        }
        return new ProgrammeImportOptions(places, more);
    }

    private @Nullable Integer typedCapacity() {
        return capacity(capacity);
    }

    private @Nullable Money typedSupplement() {
        return amount(supplement);
    }

    /** A whole number from 1 to 9999, or null. */
    static @Nullable Integer capacity(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip();
        return digits.matches("[1-9]\\d{0,3}") ? Integer.valueOf(digits) : null;
    }

    /** Dollars with a comma or a point, with or without the sign, or null. Nothing typed is zero. */
    static @Nullable Money amount(@Nullable String typed) {
        String dollars = typed == null
                ? ""
                : typed.replace("$", "").replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (dollars.isEmpty()) {
            return Money.ZERO;
        }
        return dollars.matches("\\d{1,4}(\\.\\d{1,2})?") ? Money.ofDollars(dollars) : null;
    }

    /** Places of a group that the file creates. */
    public @Nullable String getCapacity() {
        return capacity;
    }

    /** Typed by the administrator. */
    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity;
    }

    /** What a household from elsewhere pays more, in dollars. */
    public @Nullable String getSupplement() {
        return supplement;
    }

    /** Typed by the administrator. */
    public void setSupplement(@Nullable String supplement) {
        this.supplement = supplement;
    }
}
