package org.guichetloisirs.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Every page outside the back-office is without state from its first moment: the template says so too, but only while it
 * is built, and by then PrimeFaces has already opened a session to keep its nonce in.
 */
public class PublicPagesWithoutState extends ViewHandlerWrapper {

    /** Called by Faces. */
    public PublicPagesWithoutState(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot root = super.createView(context, viewId);
        if (root != null && !viewId.startsWith("/admin/")) {
            root.setTransient(true);
        }
        return root;
    }
}
