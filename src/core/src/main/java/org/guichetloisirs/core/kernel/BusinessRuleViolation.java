package org.guichetloisirs.core.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the house was not met by what somebody asked. Rolls the transaction back and reaches the page, which shows
 * {@link #sentence()} beside the field that {@link #field()} names, or at the head of the form where it names none.
 */
@ApplicationException(rollback = true)
public class BusinessRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;
    private final @Nullable String field;

    /**
     * @param key the rule, {@code feature.rule-name}; its sentence stands in {@code Messages.properties}
     * @param args what the sentence mentions ({@code {0}}, {@code {1}}…)
     */
    public BusinessRuleViolation(String key, Object... args) {
        this(key, null, args);
    }

    private BusinessRuleViolation(String key, @Nullable String field, Object[] args) {
        super(key);
        this.key = key;
        this.field = field;
        this.args = args;
    }

    /** The same violation, said beside the field of this name (a property of the request record). */
    public BusinessRuleViolation onField(String name) {
        return new BusinessRuleViolation(key, name, args == null ? new Object[0] : args);
    }

    /** The rule's name, {@code feature.rule-name}. */
    public String key() {
        return key;
    }

    /** What the sentence mentions, as text. */
    public List<String> arguments() {
        return args == null ? List.of() : Stream.of(args).map(String::valueOf).toList();
    }

    /** The field it concerns, or null where it concerns the whole request. */
    public @Nullable String field() {
        return field;
    }

    /** What the reader is told, in the language of this thread. */
    public String sentence() {
        return Messages.text(key, args == null ? new Object[0] : args);
    }
}
