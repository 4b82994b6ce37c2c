package org.guichetloisirs.core.catalogue;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the public sees of the programme. */
@Stateless
public class Catalogue {

    /** The published seasons, the one that starts first before the others. */
    public List<SeasonView> publishedSeasons() {
        throw new UnsupportedOperationException();
    }

    /**
     * A season of any status.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code catalogue.season-unknown}
     */
    public SeasonView season(long id) {
        throw new UnsupportedOperationException(Long.toString(id));
    }

    /** The categories of a season's activities, in French order. */
    public List<String> categories(long seasonId) {
        throw new UnsupportedOperationException(Long.toString(seasonId));
    }

    /** A page of the activities of published seasons that fit, by title. */
    public CataloguePage search(CatalogueQuery query) {
        throw new UnsupportedOperationException(query.toString());
    }

    /**
     * An activity with its groups; a draft season's activities are not shown.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code catalogue.activity-unknown}
     */
    public ActivityView activity(long id) {
        throw new UnsupportedOperationException(Long.toString(id));
    }

    /**
     * The activity that a group belongs to.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code catalogue.activity-unknown}
     */
    public ActivityView activityOfGroup(long groupId) {
        throw new UnsupportedOperationException(Long.toString(groupId));
    }

    /** These groups by their id, of any season; those that do not exist are missing from the answer. */
    public Map<Long, GroupSummary> groups(Collection<Long> groupIds) {
        throw new UnsupportedOperationException(groupIds.toString());
    }
}
