package org.guichetloisirs.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.catalogue.GroupRow;
import org.guichetloisirs.core.catalogue.GroupSort;
import org.guichetloisirs.core.catalogue.Programming;
import org.guichetloisirs.core.catalogue.SeasonStatus;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.household.Families;
import org.guichetloisirs.core.household.FamilyRow;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** What the search box of the back-office finds: families, and groups of the seasons that are not closed. */
@Named
@RequestScoped
public class SearchPage {

    private static final int MOST = 20;

    /** A group and its season. */
    public record Found(SeasonView season, GroupRow group) {}

    @Inject
    private Families families;

    @Inject
    private Programming programming;

    @Inject
    private Query query;

    private String text = "";
    private List<FamilyRow> households = List.of();
    private List<Found> groups = List.of();

    @PostConstruct
    void load() {
        text = query.text("q");
        if (text.isEmpty()) {
            return;
        }
        households = families.find(text, MOST);
        List<Found> found = new ArrayList<>();
        for (SeasonView season : programming.seasons()) {
            if (season.status() != SeasonStatus.CLOSED) {
                programming
                        .groups(season.id(), new TableQuery<>(text, GroupSort.ACTIVITY_TITLE, false, 0, MOST))
                        .rows()
                        .forEach(group -> found.add(new Found(season, group)));
            }
        }
        groups = found.subList(0, Math.min(MOST, found.size()));
    }

    /** Where the one family leads that was found and nothing beside it; null to show the list. */
    public @Nullable String open() {
        return households.size() == 1 && groups.isEmpty()
                ? "/admin/approval.xhtml?faces-redirect=true&id="
                        + households.get(0).householdId()
                : null;
    }

    /** What was searched for. */
    public String getText() {
        return text;
    }

    /** The families. */
    public List<FamilyRow> getHouseholds() {
        return households;
    }

    /** The groups. */
    public List<Found> getGroups() {
        return groups;
    }

    /** Whether nothing was found. */
    public boolean isNothing() {
        return households.isEmpty() && groups.isEmpty();
    }
}
