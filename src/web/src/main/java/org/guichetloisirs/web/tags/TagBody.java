package org.guichetloisirs.web.tags;

import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagException;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Deque;

/** {@code <g:body/>} in a tag's file: here goes what its caller wrote inside the tag. */
public final class TagBody extends TagHandler {

    /** Called by Facelets. */
    public TagBody(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        Deque<OwnTag.Call> calls = OwnTag.calls(context.getFacesContext());
        if (calls.isEmpty()) {
            throw new TagException(tag, "stands in no tag's file");
        }
        OwnTag.Call call = calls.pop();
        VariableMapper variables = context.getVariableMapper();
        context.setVariableMapper(call.variables());
        try {
            call.body().apply(context, parent);
        } finally {
            context.setVariableMapper(variables);
            calls.push(call);
        }
    }
}
