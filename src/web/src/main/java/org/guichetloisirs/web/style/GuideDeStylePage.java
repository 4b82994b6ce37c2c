package org.guichetloisirs.web.style;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Part;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.checkout.CartLine;
import org.guichetloisirs.core.checkout.CartView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.web.shared.Paging;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.RememberedTable;
import org.guichetloisirs.web.tags.TagLibrary;
import org.jspecify.annotations.Nullable;

/**
 * Every tag and every component of the stylesheets in all their states. {@code state} is one of {@link #STATES};
 * {@code left} is how many seconds the countdown has left.
 */
@Named
@RequestScoped
public class GuideDeStylePage {

    /** What the page can be asked to show: as it opens, after a form that was sent wrong, and after one that was not. */
    static final List<String> STATES = List.of("initial", "errors", "notice");

    /** The fields that have something said of them in the state «errors». */
    static final List<String> FIELDS = List.of(
            "plain",
            "email",
            "phone",
            "postalCode",
            "password",
            "birthDate",
            "money",
            "category",
            "card",
            "reminders",
            "street",
            "session",
            "proof",
            "remarks",
            "terms");

    /** By what the sample table is ordered. */
    private enum DrawingSort {
        NAME,
        LETTERS
    }

    /** A row of the sample table. */
    public record Drawing(String name, int letters) {}

    private static final Map<DrawingSort, Comparator<Drawing>> DRAWING_ORDERS = Map.of(
            DrawingSort.NAME, Comparator.comparing(Drawing::name),
            DrawingSort.LETTERS, Comparator.comparing(Drawing::letters));

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    @Inject
    private ServletContext application;

    @Inject
    private AppClock clock;

    @Inject
    private Problems problems;

    @Inject
    private Query query;

    private final Map<String, Object> answers = new HashMap<>();
    private @Nullable LocalDate session;
    private @Nullable Part proof;
    private Map<String, String> sources = Map.of();
    private Palette palette = Palette.of(":root{} @media (prefers-color-scheme: dark) *, *::before");
    private List<String> icons = List.of();
    private boolean sent;
    private @Nullable RememberedTable<Drawing, DrawingSort> table;

    @PostConstruct
    void load() {
        try {
            sources = new Samples(file -> read("/WEB-INF/style/" + file)).all();
            palette = Palette.of(read("/resources/css/guichet.css"));
            icons = symbols(read("/resources/icons/icons.svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table = new RememberedTable<>(
                "drawings",
                DrawingSort.NAME,
                null,
                wanted -> wanted.page(
                        icons.stream().map(icon -> new Drawing(icon, icon.length())),
                        Drawing::name,
                        DRAWING_ORDERS,
                        Comparator.comparing(Drawing::name)));
        answers.put("filledText", word("filled.text"));
        answers.put("filledMoney", Money.ofDollars("12345.67"));
        answers.put("longText", word("long-word"));
    }

    private String read(String file) throws IOException {
        try (InputStream content = application.getResourceAsStream(file)) {
            if (content == null) {
                throw new FileNotFoundException(file);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> symbols(String svg) {
        List<String> names = new ArrayList<>();
        for (Matcher symbol = SYMBOL.matcher(svg); symbol.find(); ) {
            names.add(symbol.group(1));
        }
        return names;
    }

    /** Before the page is drawn: in the state «errors» every field has something said of it. */
    public void show() {
        if (getState().equals("errors") && !FacesContext.getCurrentInstance().isPostback() && !problems.isAny()) {
            FIELDS.forEach(field -> problems.onField(field, word("wrong")));
            problems.onPage(word("wrong.page"));
        }
    }

    /** The form of fields was sent and accepted. */
    public void send() {
        sent = true;
    }

    /** What the page shows. */
    public String getState() {
        String asked = query.text("state");
        return STATES.contains(asked) ? asked : STATES.get(0);
    }

    /** The states to choose from. */
    public List<String> getStates() {
        return STATES;
    }

    /** What was just done, or nothing. */
    public String getNotice() {
        return sent || getState().equals("notice") ? word("notice") : "";
    }

    /** The source of a sample, as it stands in the page. */
    public @Nullable String source(String sample) {
        return sources.get(sample);
    }

    /** The sample table. */
    public @Nullable RememberedTable<?, ?> getTable() {
        return table;
    }

    /** The tags and their attributes. */
    public List<TagLibrary.Declared> getTags() {
        return TagLibrary.of(FacesContext.getCurrentInstance().getExternalContext())
                .all();
    }

    /** The names of the colours. */
    public List<String> getColours() {
        return palette.names();
    }

    /** The pairs of colours by day. */
    public List<Palette.Pair> getDay() {
        return palette.day();
    }

    /** The pairs of colours by night. */
    public List<Palette.Pair> getNight() {
        return palette.night();
    }

    /** The names of the icons. */
    public List<String> getIcons() {
        return icons;
    }

    /** The steps of a journey. */
    public List<String> getSteps() {
        return List.of(word("step.1"), word("step.2"), word("step.3"), word("step.4"));
    }

    /** The end of the countdown. */
    public Instant getDeadline() {
        return clock.now().plusSeconds(query.number("left", 0, 3_600, 600));
    }

    /** Much later, so that this sample is silent while the countdown above it speaks. */
    public Instant getHoldEnd() {
        return clock.now().plusSeconds(7_200);
    }

    /** A page in the middle of many. */
    public Paging getPaging() {
        return new Paging(7, 20, number -> "#page-" + number);
    }

    /** A cart with two lines, one of them taxed. */
    public CartView getCart() {
        Money lesson = Money.ofDollars("45.00");
        Money camp = Money.ofDollars("1230.00");
        Money gst = Money.ofDollars("2.25");
        Money qst = Money.ofDollars("4.49");
        List<CartLine> lines = List.of(
                new CartLine(1, 1, word("member.1"), 1, word("activity.1"), 1, word("group.1"), lesson, gst, qst, null),
                new CartLine(
                        2,
                        2,
                        word("member.2"),
                        2,
                        word("activity.2"),
                        2,
                        word("group.2"),
                        camp,
                        Money.ZERO,
                        Money.ZERO,
                        null));
        Money subtotal = lesson.plus(camp);
        return new CartView(
                lines, List.of(), subtotal, gst, qst, subtotal.plus(gst).plus(qst), null);
    }

    /** The first date of the calendar. */
    public LocalDate getToday() {
        return clock.today();
    }

    /** Where the fields write, by name. */
    public Map<String, Object> getAnswers() {
        return answers;
    }

    public @Nullable LocalDate getSession() {
        return session;
    }

    public void setSession(@Nullable LocalDate session) {
        this.session = session;
    }

    public @Nullable Part getProof() {
        return proof;
    }

    public void setProof(@Nullable Part proof) {
        this.proof = proof;
    }

    private static String word(String key) {
        return ResourceBundle.getBundle("org.guichetloisirs.web.StyleTexts", Locale.CANADA_FRENCH)
                .getString(key);
    }
}
