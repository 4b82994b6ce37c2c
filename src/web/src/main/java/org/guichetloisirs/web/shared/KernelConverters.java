package org.guichetloisirs.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.guichetloisirs.core.kernel.PostalCode;
import org.jspecify.annotations.Nullable;

/** Fields checked by the kernel's own values: what a page accepts is what the core accepts. */
final class KernelConverters {

    private KernelConverters() {}

    private abstract static class OfText implements Converter<String> {

        private final UnaryOperator<String> check;

        OfText(UnaryOperator<String> check) {
            this.check = check;
        }

        @Override
        public @Nullable String getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            try {
                return check.apply(typed);
            } catch (BusinessRuleViolation e) {
                throw refused(e.sentence());
            }
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent field, @Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** E-mail address. */
    @FacesConverter("guichet.email")
    public static final class Email extends OfText {
        /** For Faces. */
        public Email() {
            super(typed -> new EmailAddress(typed).value());
        }
    }

    /** Telephone number. */
    @FacesConverter("guichet.phone")
    public static final class Phone extends OfText {
        /** For Faces. */
        public Phone() {
            super(typed -> new PhoneNumber(typed).value());
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent field, @Nullable String value) {
            return Formats.phone(value);
        }
    }

    /** Postal code. */
    @FacesConverter("guichet.postalCode")
    public static final class Postal extends OfText {
        /** For Faces. */
        public Postal() {
            super(typed -> new PostalCode(typed).value());
        }
    }

    /** A date as the browser's own control sends it: {@code 2026-12-07}. */
    @FacesConverter("guichet.date")
    public static final class Date implements Converter<LocalDate> {

        @Override
        public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                throw refused(new Texts().plain("field.date.wrong"));
            }
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDate value) {
            return value == null ? "" : value.toString();
        }
    }

    private static ConverterException refused(String sentence) {
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}
