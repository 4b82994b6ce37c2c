package org.guichetloisirs.web.admin.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.catalogue.Programming;
import org.guichetloisirs.core.catalogue.SeasonView;

/** All seasons, the latest first. */
@Named
@RequestScoped
public class SeasonsPage {

    @Inject
    private Programming programming;

    private List<SeasonView> rows = List.of();

    @PostConstruct
    void load() {
        rows = programming.seasons();
    }

    /** The seasons. */
    public List<SeasonView> getRows() {
        return rows;
    }
}
