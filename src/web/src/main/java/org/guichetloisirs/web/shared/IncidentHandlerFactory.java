package org.guichetloisirs.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** The same for the requests that refresh a part of a page: the error page replaces the whole page. */
public class IncidentHandlerFactory extends ExceptionHandlerFactory {

    /** Called by Faces. */
    public IncidentHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new AjaxHandler(getWrapped().getExceptionHandler());
    }

    private static final class AjaxHandler extends FullAjaxExceptionHandler {

        AjaxHandler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        protected void logException(FacesContext context, Throwable failure, String location, LogReason reason) {
            if (Incidents.meaningOf(failure) == Incidents.Meaning.INCIDENT) {
                Incidents.record(
                        (HttpServletRequest) context.getExternalContext().getRequest(), failure);
            }
        }
    }
}
