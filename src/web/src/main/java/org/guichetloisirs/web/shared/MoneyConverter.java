package org.guichetloisirs.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of zero or more, as people write it: {@code 12}, {@code 12,5}, {@code 12.50 $}, {@code 12 345,67 $} and
 * {@code $12,345.67}. One comma or point stands for the cents; a comma before a point separates thousands, as English
 * writes them.
 */
@FacesConverter("guichet.money")
public class MoneyConverter implements Converter<Money> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern THOUSANDS_IN_ENGLISH = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");
    /** Up to 9 999 999,99 $. */
    private static final Pattern DOLLARS = Pattern.compile("(\\d{1,7})(?:[.,](\\d{0,2}))?");

    /** The amount that was typed, or empty when it is none. */
    static Optional<Money> read(String typed) {
        String amount = SPACES.matcher(typed).replaceAll("");
        if (amount.endsWith("$")) {
            amount = amount.substring(0, amount.length() - 1);
        } else if (amount.startsWith("$")) {
            amount = amount.substring(1);
        }
        if (amount.indexOf('.') >= 0 && THOUSANDS_IN_ENGLISH.matcher(amount).matches()) {
            amount = amount.replace(",", "");
        }
        Matcher dollars = DOLLARS.matcher(amount);
        if (!dollars.matches()) {
            return Optional.empty();
        }
        String cents = dollars.group(2) == null ? "" : dollars.group(2);
        return Optional.of(Money.ofDollars(dollars.group(1) + "." + (cents + "00").substring(0, 2)));
    }

    @Override
    public @Nullable Money getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return read(typed).orElseThrow(() -> {
            String sentence = new Texts().plain("field.money.wrong");
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Money amount) {
        return amount == null ? "" : amount.display();
    }
}
