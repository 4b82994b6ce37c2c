package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce that PrimeFaces keeps with a page and expects back with its forms. Its own script would add it, but pages
 * without any of its components do not load that script.
 */
@Named
@RequestScoped
public class ScriptNonce {

    /** For a hidden field called {@code primefaces.nonce}. */
    public String getValue() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
