package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of the page's address; what cannot be read counts as absent. */
@RequestScoped
public class Query {

    private static final int YEARS_AROUND = 5;

    @Inject
    private HttpServletRequest request;

    /** A text without the blanks around it; empty when absent. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Every value of a parameter that comes several times, in their order. */
    public List<String> texts(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).map(String::strip).toList();
    }

    /** The id of a row. */
    public @Nullable Long id(String name) {
        String value = text(name);
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** A whole number within bounds, or the one to take instead. */
    public int number(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (!value.matches("\\d{1,9}")) {
            return otherwise;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(value)));
    }

    /** A date within a few years of the one to take instead, which also stands for what is absent or no date. */
    public LocalDate day(String name, LocalDate otherwise) {
        return dayNear(text(name), otherwise);
    }

    static LocalDate dayNear(String text, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Math.abs(day.getYear() - otherwise.getYear()) > YEARS_AROUND ? otherwise : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
