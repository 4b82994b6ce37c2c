package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.household.StreetChoice;
import org.guichetloisirs.core.household.StreetDirectory;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** What the street picker asks while somebody types. */
@Named
@RequestScoped
public class StreetSuggestions {

    private static final int MOST = 12;

    @Inject
    private StreetDirectory streets;

    /** Streets for the first letters. */
    public List<StreetChoice> suggest(String typed) {
        return streets.suggest(typed, MOST);
    }

    /** {@code rue Lafontaine}, with its municipality only where that is not the operator's own. */
    public String label(@Nullable StreetChoice street) {
        if (street == null) {
            return "";
        }
        boolean elsewhere = !street.municipality().isEmpty()
                && !SearchText.fold(street.municipality()).equals(SearchText.fold(Settings.TOWN_MUNICIPALITY.text()));
        return elsewhere ? street.label() + " (" + street.municipality() + ")" : street.label();
    }

    /** The only street that was meant by a text that nobody chose from the list; null where several could be. */
    @Nullable
    StreetChoice meant(String typed) {
        List<StreetChoice> found = streets.suggest(typed, MOST);
        List<StreetChoice> exact = found.stream()
                .filter(street -> SearchText.fold(street.label()).equals(SearchText.fold(typed)))
                .toList();
        if (exact.size() == 1) {
            return exact.get(0);
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    @Nullable
    StreetChoice find(long id) {
        return streets.find(id).orElse(null);
    }
}
