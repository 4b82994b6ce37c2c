package org.guichetloisirs.web.citizen.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichetloisirs.core.catalogue.ActivityRow;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.CatalogueQuery;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.web.shared.Paging;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of activities, for everyone. {@code q} words, {@code season}, {@code category}, {@code day} (MONDAY…),
 * {@code age} in years, {@code page} from 1; {@code person} is only carried on to the activity.
 */
@Named
@RequestScoped
public class CataloguePage {

    private static final int ROWS = 20;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Query query;

    private List<SeasonView> seasons = List.of();
    private List<String> categories = List.of();
    private List<ActivityRow> rows = List.of();
    private int total;
    private int page;
    private int pages;

    @PostConstruct
    void load() {
        seasons = catalogue.publishedSeasons();
        Long season = getSeason();
        categories = seasons.stream()
                .filter(each -> season == null || each.id() == season)
                .flatMap(each -> catalogue.categories(each.id()).stream())
                .distinct()
                .toList();
        var found = catalogue.search(new CatalogueQuery(
                season, getText(), getCategory(), day(), age(), query.number("page", 1, 9_999, 1) - 1, ROWS));
        rows = found.rows();
        total = found.total();
        page = found.page() + 1;
        pages = found.pages();
    }

    private @Nullable DayOfWeek day() {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(query.text("day"))) {
                return day;
            }
        }
        return null;
    }

    private @Nullable Integer age() {
        int age = query.number("age", 0, 120, -1);
        return age < 0 ? null : Integer.valueOf(age);
    }

    /** The published seasons. */
    public List<SeasonView> getSeasons() {
        return seasons;
    }

    /** The categories of the seasons looked at. */
    public List<String> getCategories() {
        return categories;
    }

    /** Monday to Sunday. */
    public List<DayOfWeek> getWeekdays() {
        return List.of(DayOfWeek.values());
    }

    /** This page of activities. */
    public List<ActivityRow> getRows() {
        return rows;
    }

    /** Activities found on all pages. */
    public int getTotal() {
        return total;
    }

    /** This page among the others. */
    public Paging getPaging() {
        return new Paging(page, pages, this::pageUrl);
    }

    /** The words looked for. */
    public String getText() {
        return query.text("q");
    }

    /** The season chosen; null for all. */
    public @Nullable Long getSeason() {
        Long id = query.id("season");
        return seasons.stream().anyMatch(season -> id != null && season.id() == id) ? id : null;
    }

    /** The category chosen; empty for all. */
    public String getCategory() {
        String typed = query.text("category");
        return categories.contains(typed) ? typed : "";
    }

    /** The weekday chosen, by its name; empty for all. */
    public String getDay() {
        DayOfWeek day = day();
        return day == null ? "" : day.name();
    }

    /** The age looked for, as typed; empty for all. */
    public String getAge() {
        Integer age = age();
        return age == null ? "" : age.toString();
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !filters().isEmpty();
    }

    /** The address of a page of the same list. */
    private String pageUrl(int number) {
        Map<String, String> parameters = filters();
        if (!query.text("person").isEmpty()) {
            parameters.put("person", query.text("person"));
        }
        parameters.put("page", Integer.toString(number));
        return "catalogue.xhtml?"
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        Long season = getSeason();
        filters.put("q", getText());
        filters.put("season", season == null ? "" : season.toString());
        filters.put("category", getCategory());
        filters.put("day", getDay());
        filters.put("age", getAge());
        filters.values().removeIf(String::isEmpty);
        return filters;
    }
}
