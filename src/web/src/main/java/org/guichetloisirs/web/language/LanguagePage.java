package org.guichetloisirs.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.town.TownText;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.OwnPages;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.SiteInfo;
import org.guichetloisirs.web.shared.Submission;
import org.guichetloisirs.web.shared.Texts;

/**
 * Where the switch of every page is sent ({@code to}), and what has to be declared before English opens where the town
 * asks for it ({@code attested}). Either way it ends on the page from which it came ({@code next}).
 */
@Named
@RequestScoped
public class LanguagePage {

    @Inject
    private SiteInfo site;

    @Inject
    private PageLanguage language;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Query query;

    @Inject
    private Submission submission;

    @Inject
    private Texts texts;

    /** Does what was asked for; only a declaration that is still to be made, or no English at all, keeps somebody here. */
    public void open() throws IOException {
        if (!site.isEnglishOffered()) {
            return;
        }
        LanguageChoice known = known();
        boolean required = site.profile().attestationRequired();
        boolean attested = known.attested() || (required && submission.asks("attested"));
        boolean mayBeEnglish = attested || !required;
        if (submission.asks("to")) {
            Language to = Language.of(query.text("to"));
            if (to == Language.ENGLISH && !mayBeEnglish) {
                redirect("/language.xhtml?next=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8));
            } else {
                keep(new LanguageChoice(to, attested));
                redirect(getNext());
            }
        } else if (mayBeEnglish) {
            redirect(getNext());
        }
    }

    /** What this device and the family's account know together. */
    private LanguageChoice known() {
        LanguageChoice chosen = language.chosen(request());
        return new LanguageChoice(
                chosen.language(),
                chosen.attested() || LanguageChoice.of(request()).attested());
    }

    private void keep(LanguageChoice choice) {
        ExternalContext external = external();
        ((HttpServletResponse) external.getResponse()).addCookie(choice.cookie(external.getRequestContextPath()));
        if (signedIn.isCitizen()) {
            accounts.chooseLanguage(signedIn.accountId(), choice.language(), choice.attested());
        }
    }

    /** Where to go on. */
    public String getNext() {
        String next = query.text("next");
        return OwnPages.isPage(next) && !next.startsWith("/language.xhtml") ? next : "/index.xhtml";
    }

    /** What is declared, in French. */
    public List<String> getAttestation() {
        return TownText.paragraphs(site.profile().attestation().french());
    }

    /** The same in English, for whoever is to declare it. */
    public List<String> getEnglishAttestation() {
        return TownText.paragraphs(site.profile().attestation().english());
    }

    /** A text of this page in English: the page is still French, but speaks to those who would rather not read it. */
    public String english(String key) {
        return Language.ENGLISH.speaking(() -> texts.plain(key));
    }

    private static void redirect(String address) throws IOException {
        ExternalContext external = external();
        external.redirect(external.getRequestContextPath() + address);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
