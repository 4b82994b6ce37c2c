package org.guichetloisirs.web.admin.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.catalogue.GroupRow;
import org.guichetloisirs.core.catalogue.GroupSort;
import org.guichetloisirs.core.catalogue.Programming;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.staff.TableMemories;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.RememberedTable;
import org.jspecify.annotations.Nullable;

/** One season: its groups. */
@Named
@RequestScoped
public class SeasonGroupsPage {

    @Inject
    private Programming programming;

    @Inject
    private TableMemories memories;

    @Inject
    private Query query;

    private @Nullable SeasonView season;
    private @Nullable RememberedTable<GroupRow, GroupSort> table;

    @PostConstruct
    void load() {
        Long asked = query.id("id");
        SeasonView read = programming.season(asked == null ? 0 : asked);
        season = read;
        table = new RememberedTable<>(
                "groups", GroupSort.ACTIVITY_TITLE, memories, wanted -> programming.groups(read.id(), wanted));
    }

    /** The season. */
    public @Nullable SeasonView getSeason() {
        return season;
    }

    /** Its groups. */
    public @Nullable RememberedTable<GroupRow, GroupSort> getTable() {
        return table;
    }
}
