package org.guichetloisirs.web.tags;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.FaceletHandler;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <g:name>}: includes {@code tags/name.xhtml}, which sees the attributes that were given and nothing in place of
 * those that were not. (Facelets' own tag files see the caller's variables of the same name there: the {@code hint} of a
 * page became the hint of every field in it.) What stands inside the tag, put in place by {@link TagBody}, sees the
 * caller's variables alone.
 */
public final class OwnTag extends TagHandler {

    private static final String CALLS = OwnTag.class.getName();

    private final String name;
    private final TagAttribute[] given;

    /** Called by Facelets. */
    public OwnTag(TagConfig config) {
        super(config);
        name = tag.getLocalName();
        given = tag.getAttributes().getAll();
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper callers = context.getVariableMapper();
        Deque<Call> calls = calls(context.getFacesContext());
        calls.push(new Call(nextHandler, callers));
        context.setVariableMapper(new Variables(callers, attributes(context)));
        try {
            context.includeFacelet(parent, "/WEB-INF/tags/" + name + ".xhtml");
        } finally {
            context.setVariableMapper(callers);
            calls.pop();
        }
    }

    private Map<String, ValueExpression> attributes(FaceletContext context) {
        ValueExpression nothing = context.getExpressionFactory().createValueExpression(null, Object.class);
        Map<String, ValueExpression> attributes = new HashMap<>();
        for (TagLibrary.Attribute declared : TagLibrary.of(
                        context.getFacesContext().getExternalContext())
                .tag(name)
                .attributes()) {
            attributes.put(declared.name(), nothing);
        }
        for (TagAttribute each : given) {
            attributes.put(each.getLocalName(), each.getValueExpression(context, Object.class));
        }
        return attributes;
    }

    /** The tags being built, the innermost first. */
    @SuppressWarnings("unchecked")
    static Deque<Call> calls(FacesContext faces) {
        return (Deque<Call>) faces.getAttributes().computeIfAbsent(CALLS, key -> new ArrayDeque<Call>());
    }

    /**
     * A tag being built.
     *
     * @param body what stands inside it
     * @param variables the caller's, in which the body is read
     */
    record Call(FaceletHandler body, VariableMapper variables) {}

    /** The tag's attributes before the caller's variables. */
    private static final class Variables extends VariableMapper {

        private final VariableMapper callers;
        private final Map<String, ValueExpression> own;

        Variables(VariableMapper callers, Map<String, ValueExpression> own) {
            this.callers = callers;
            this.own = own;
        }

        @Override
        public @Nullable ValueExpression resolveVariable(String variable) {
            ValueExpression found = own.get(variable);
            return found != null ? found : callers.resolveVariable(variable);
        }

        @Override
        public @Nullable ValueExpression setVariable(String variable, ValueExpression expression) {
            return own.put(variable, expression);
        }
    }
}
