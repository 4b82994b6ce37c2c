package org.guichetloisirs.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.guichetloisirs.core.household.StreetChoice;
import org.jspecify.annotations.Nullable;

/**
 * A street by its id. A text that was typed and not chosen becomes the street it can only mean, or a street without id
 * ({@link #isKnown}), so that the page can refuse it together with everything else and still show what was typed.
 */
@FacesConverter("guichet.street")
public class StreetConverter implements Converter<StreetChoice> {

    /** Whether the directory has the street. */
    public static boolean isKnown(@Nullable StreetChoice street) {
        return street != null && street.id() > 0;
    }

    @Override
    public @Nullable StreetChoice getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        StreetSuggestions streets =
                CDI.current().select(StreetSuggestions.class).get();
        StreetChoice street =
                typed.matches("\\d{1,18}") ? streets.find(Long.parseLong(typed)) : streets.meant(typed.strip());
        return street != null ? street : new StreetChoice(0, typed, "");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable StreetChoice street) {
        if (street == null) {
            return "";
        }
        return isKnown(street) ? Long.toString(street.id()) : street.label();
    }
}
