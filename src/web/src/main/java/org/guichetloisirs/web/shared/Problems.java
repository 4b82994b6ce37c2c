package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.api.InputHolder;

/** Brings what went wrong to the field it concerns, and lists it all for the summary at the head of the page. */
@Named
@RequestScoped
public class Problems {

    /**
     * One line of the summary.
     *
     * @param anchor the HTML id of the control to mend; null where it concerns the whole page
     */
    public record Line(@Nullable String anchor, String sentence) {
        /** For EL, which reads properties. */
        public @Nullable String getAnchor() {
            return anchor;
        }

        /** For EL, which reads properties. */
        public String getSentence() {
            return sentence;
        }
    }

    /** Says a broken rule beside the field that it names, or at the head of the page when this page has no such field. */
    public void tell(BusinessRuleViolation violation) {
        onField(violation.field(), violation.sentence());
    }

    /** Says a sentence beside a field. */
    public void onField(@Nullable String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean known = field != null && find(faces.getViewRoot(), field) != null;
        faces.addMessage(known ? field : null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        faces.validationFailed();
    }

    /** Says a sentence at the head of the page. */
    public void onPage(String sentence) {
        onField(null, sentence);
    }

    /** Whether anything is wrong. */
    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** Everything that is wrong, in the order of the page. */
    public List<Line> getLines() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                lines.add(new Line(anchor(faces, id), labelled(faces, id, message.getSummary())));
            }
        }
        List<String> order = new ArrayList<>();
        collect(faces, faces.getViewRoot(), order);
        lines.sort(Comparator.comparingInt(line -> order.indexOf(line.anchor())));
        return lines;
    }

    /** Away from its field a sentence needs the field's name: «Code postal : remplissez ce champ.» */
    private static String labelled(FacesContext faces, @Nullable String id, String sentence) {
        UIComponent control = id == null ? null : find(faces.getViewRoot(), id);
        Object label = control == null ? null : control.getAttributes().get("label");
        return label == null ? sentence : new Texts().with("errors.labelled", label, sentence);
    }

    private static void collect(FacesContext faces, UIComponent from, List<String> order) {
        if (from instanceof EditableValueHolder) {
            order.add(anchorOf(faces, from));
        }
        for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext(); ) {
            collect(faces, children.next(), order);
        }
    }

    private static @Nullable String anchor(FacesContext faces, @Nullable String id) {
        UIComponent control = id == null ? null : find(faces.getViewRoot(), id);
        return control == null ? null : anchorOf(faces, control);
    }

    /** The element that takes the focus: a component of several elements names another than itself. */
    private static String anchorOf(FacesContext faces, UIComponent control) {
        if (control instanceof InputHolder holder) {
            return holder.getInputClientId();
        }
        boolean severalBoxes = control instanceof HtmlSelectOneRadio || control instanceof HtmlSelectManyCheckbox;
        return severalBoxes ? control.getClientId(faces) + ":0" : control.getClientId(faces);
    }

    private static @Nullable UIComponent find(UIComponent from, String id) {
        if (id.equals(from.getId())) {
            return from;
        }
        for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent found = find(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
