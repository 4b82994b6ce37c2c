package org.guichetloisirs.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.guichetloisirs.core.account.AccountView;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.SiteInfo;

/** The language of this page and the way to the other; {@code #{language}} in the templates. */
@Named("language")
@RequestScoped
public class PageLanguage {

    @Inject
    private SiteInfo site;

    @Inject
    private SignedIn signedIn;

    /** The language in which to answer: what the family or the device chose, where the town offers it to them. */
    Language spoken(HttpServletRequest request) {
        if (!site.isEnglishOffered()) {
            return Language.FRENCH;
        }
        LanguageChoice chosen = chosen(request);
        return site.profile().spoken(chosen.language(), chosen.attested());
    }

    /** What a signed-in family chose, wherever it did; else what this device remembers. */
    LanguageChoice chosen(HttpServletRequest request) {
        if (signedIn.isCitizen()) {
            AccountView account = signedIn.account();
            return new LanguageChoice(account.language(), account.englishAttested());
        }
        return LanguageChoice.of(request);
    }

    /** The page's language as HTML names it: {@code fr-CA} or {@code en-CA}. */
    public String getTag() {
        return Language.current().locale().toLanguageTag();
    }

    /** The other language, to which the switch leads. */
    public Language getOther() {
        return Language.current().other();
    }

    /**
     * Whether the switch is shown: where the town offers English; not to its staff, whose pages are French, and not where
     * the page itself asks which language is to be spoken.
     */
    public boolean isOffered() {
        AskedPage asked = asked();
        return site.isEnglishOffered() && !asked.isOffice() && !asked.path().equals("/language.xhtml");
    }

    /** The page that was asked for, with its parameters: where the switch comes back to. */
    public String getHere() {
        return asked().address();
    }

    private static AskedPage asked() {
        return AskedPage.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }
}
