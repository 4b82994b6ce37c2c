package org.guichetloisirs.web.language;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.guichetloisirs.core.kernel.Language;

/** A page has the locale of the thread that makes it, not the one that the browser asks for. */
public class SpokenViews extends ViewHandlerWrapper {

    /** Called by Faces. */
    public SpokenViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.current().locale();
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot root = super.restoreView(context, viewId);
        if (root != null) {
            // A form that was opened before the switch comes back in the language of now.
            root.setLocale(Language.current().locale());
        }
        return root;
    }
}
