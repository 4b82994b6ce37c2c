package org.guichetloisirs.web.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.guichetloisirs.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A day and an hour on the town's wall clock, as the browser's own control sends it or as somebody types it. */
@FacesConverter("guichet.town-moment")
public class TownMomentConverter implements Converter<LocalDateTime> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    @Override
    public @Nullable LocalDateTime getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip().replaceFirst(" +", "T"));
        } catch (DateTimeParseException e) {
            String sentence = ResourceBundle.getBundle(
                            "org.guichetloisirs.web.AdminTexts",
                            Language.current().locale())
                    .getString("season.wrong-moment");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDateTime value) {
        return value == null ? "" : FORM.format(value);
    }
}
