package org.guichetloisirs.web.admin.town;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.town.Colour;
import org.guichetloisirs.core.town.LogoFile;
import org.guichetloisirs.core.town.Theme;
import org.guichetloisirs.core.town.TownEdit;
import org.guichetloisirs.core.town.TownLogo;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.guichetloisirs.web.admin.AdminTexts;
import org.guichetloisirs.web.shared.FieldState;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.town.ThemeStyle;
import org.jspecify.annotations.Nullable;

/**
 * What the town says of itself and how it looks. A logo that was sent waits in the view until all is saved, so that it is
 * seen in the preview and not asked for again when another field is to be mended.
 */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TownProfiles town;

    @Inject
    private Problems problems;

    @Inject
    private AdminTexts texts;

    private TownForm form;
    private @Nullable TownLogo keptLogo;
    private String keptPreview;
    private boolean englishOffered;
    private boolean logoSaysName;
    private boolean logoRemoved;
    private @Nullable LogoFile newLogo;
    private transient @Nullable Part logoFile;
    private List<Change> changes = List.of();

    @PostConstruct
    void load() {
        TownProfile stored = town.stored();
        form = new TownForm(stored);
        see(stored);
    }

    /** What is shown of the profile beside the fields; the box of the logo follows it unless it was touched here. */
    private void see(TownProfile stored) {
        TownLogo before = keptLogo;
        keptLogo = stored.logo();
        if (keptLogo != null && (before == null || logoSaysName == before.saysName())) {
            logoSaysName = keptLogo.saysName();
        }
        keptPreview = ThemeStyle.previewPath(Colour.of(stored.brandColour()), Colour.of(stored.accentColour()));
        englishOffered = stored.englishOffered();
    }

    /** Keeps everything, or says all that is to be mended. */
    public @Nullable String save() throws IOException {
        if (!checked()) {
            return null;
        }
        try {
            town.save(form.versionFor(town.stored()), edit(), newLogo);
            return "/admin/settings.xhtml?faces-redirect=true&done=settings-saved";
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            TownProfile now = town.stored();
            if (now.version() != form.version()) {
                changes = form.catchUp(now).entrySet().stream()
                        .map(change -> new Change(texts.plain("settings." + change.getKey()), change.getValue()))
                        .toList();
                see(now);
            }
            return null;
        }
    }

    /** Shows what is written, without keeping it. */
    public void preview() throws IOException {
        checked();
    }

    /** Takes the colour that was proposed for header and buttons. */
    public void takeBrand() throws IOException {
        take("brandColour");
    }

    /** Takes the colour that was proposed for the mark in the menu. */
    public void takeAccent() throws IOException {
        take("accentColour");
    }

    private void take(String field) throws IOException {
        form.write(field, proposal(field));
        checked();
    }

    private boolean checked() throws IOException {
        boolean logoRead = readLogo();
        List<BusinessRuleViolation> violations = edit().violations();
        violations.forEach(problems::tell);
        return logoRead && violations.isEmpty();
    }

    private boolean readLogo() throws IOException {
        Part sent = logoFile;
        if (sent == null || sent.getSize() == 0) {
            return true;
        }
        try (InputStream content = sent.getInputStream()) {
            newLogo = LogoFile.of(content.readAllBytes());
            logoRemoved = false;
            return true;
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            return false;
        }
    }

    private TownEdit edit() {
        return form.edit(logoSaysName, logoRemoved);
    }

    /** The fields by their ids. */
    public Map<String, @Nullable String> getForm() {
        return form.values();
    }

    /** What somebody else changed since this page was opened. */
    public List<Change> getChanges() {
        return changes;
    }

    /** The nearest colour that can be read, for a field whose colour cannot. */
    public String proposal(String field) {
        return refusals().stream()
                .filter(refusal -> refusal.field().equals(field))
                .map(refusal -> refusal.proposal().hex())
                .findFirst()
                .orElseGet(() -> form.text(field));
    }

    /** Whether another colour is proposed for this field. */
    public boolean proposed(String field) {
        return refusals().stream().anyMatch(refusal -> refusal.field().equals(field));
    }

    /** Whether the preview shows other colours than those that are written. */
    public boolean isPreviewMended() {
        return !refusals().isEmpty();
    }

    private List<Theme.Refusal> refusals() {
        return bothColours()
                ? Theme.refusals(Colour.of(form.text("brandColour")), Colour.of(form.text("accentColour")))
                : List.of();
    }

    private boolean bothColours() {
        return Colour.isWritten(form.text("brandColour")) && Colour.isWritten(form.text("accentColour"));
    }

    /** The sheet of the two samples. */
    public String getPreviewPath() {
        return bothColours()
                ? ThemeStyle.previewPath(Colour.of(form.text("brandColour")), Colour.of(form.text("accentColour")))
                : keptPreview;
    }

    /** The name as the samples show it. */
    public String getPreviewName() {
        return form.text("name");
    }

    /** The title of the home page as the samples show it; empty: the product's own. */
    public String getPreviewTitle() {
        return form.text("welcomeTitleFrench");
    }

    /** The logo that would stand there: the one just sent, else the one that is kept; null: the product's mark. */
    public @Nullable TownLogo getLogo() {
        LogoFile sent = newLogo;
        if (sent != null) {
            return sent.logo();
        }
        return logoRemoved ? null : keptLogo;
    }

    /** The address of that logo below the site, or the image itself where it is not kept yet. */
    public String getLogoAddress() {
        LogoFile sent = newLogo;
        TownLogo kept = keptLogo;
        return sent != null ? sent.dataUrl() : kept == null ? "" : kept.path();
    }

    /** Whether a logo was sent and is not kept yet. */
    public boolean isLogoWaiting() {
        return newLogo != null;
    }

    /** Whether the town has a logo. */
    public boolean isLogoKept() {
        return keptLogo != null;
    }

    /** Whether the English texts are in sight: where English may be chosen, and where one of them is to be mended. */
    public boolean isEnglishOpen() {
        return englishOffered
                || form.values().keySet().stream()
                        .anyMatch(field -> field.endsWith("English") && FieldState.invalid(field));
    }

    /** The file, while its request lasts. */
    public @Nullable Part getLogoFile() {
        return logoFile;
    }

    /** Given by Faces. */
    public void setLogoFile(@Nullable Part logoFile) {
        this.logoFile = logoFile;
    }

    /** Whether the logo is written with the town's name. */
    public boolean isLogoSaysName() {
        return logoSaysName;
    }

    /** Changed by the administrator. */
    public void setLogoSaysName(boolean says) {
        this.logoSaysName = says;
    }

    /** Whether the logo is taken away. */
    public boolean isLogoRemoved() {
        return logoRemoved;
    }

    /** Changed by the administrator. */
    public void setLogoRemoved(boolean removed) {
        this.logoRemoved = removed;
    }
}
