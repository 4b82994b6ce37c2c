package org.guichetloisirs.web.citizen.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.guichetloisirs.core.catalogue.ActivityRow;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.CatalogueQuery;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/**
 * «S'inscrire à des activités»: choose the person ({@code person}), then the activity in a list. {@code q} narrows the
 * list by words; {@code all=1} shows the activities of other ages too.
 */
@Named
@RequestScoped
public class RegisterPage {

    private static final int WHOLE_LIST = 200;

    @Inject
    private Catalogue catalogue;

    @Inject
    private People people;

    @Inject
    private Query query;

    @Inject
    private AppClock clock;

    private List<ActivityRow> activities = List.of();

    @PostConstruct
    void load() {
        MemberView person = people.getChosen();
        if (person != null) {
            Integer age = isAllAges() ? null : ageAtSeason(person);
            activities = catalogue
                    .search(new CatalogueQuery(null, getText(), null, null, age, 0, WHOLE_LIST))
                    .rows();
        }
    }

    private @Nullable Integer ageAtSeason(MemberView person) {
        List<SeasonView> seasons = catalogue.publishedSeasons();
        LocalDate day = seasons.isEmpty() ? clock.today() : seasons.get(0).startsOn();
        int years = Period.between(person.birthDate(), day).getYears();
        return years < 0 || years > 120 ? null : years;
    }

    /** The activities to choose from. */
    public List<ActivityRow> getActivities() {
        return activities;
    }

    /** The words looked for. */
    public String getText() {
        return query.text("q");
    }

    /** Whether activities for other ages are shown too. */
    public boolean isAllAges() {
        return query.text("all").equals("1");
    }
}
