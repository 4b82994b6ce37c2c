package org.guichetloisirs.core.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.guichetloisirs.core.kernel.SearchText;
import org.jspecify.annotations.Nullable;

/** Something that a season offers, in one group or several. */
@Entity
@Table(name = "activity")
class Activity {

    private static final int SEARCHABLE = 4000;

    @Id
    @SequenceGenerator(name = "activity", sequenceName = "seq_activity", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activity")
    private long id;

    @Version
    private long version;

    @Column(name = "season_id")
    private long seasonId;

    @Column(name = "import_key")
    private String importKey;

    private String title;
    private String category;

    @Lob
    private String description;

    @Column(name = "min_months")
    private @Nullable Integer minMonths;

    @Column(name = "max_months")
    private @Nullable Integer maxMonths;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_code")
    private TaxCode taxCode;

    @Column(name = "sort_title")
    private String sortTitle;

    @Column(name = "search_text")
    private String searchText;

    protected Activity() {}

    Activity(long seasonId, String importKey, ActivityText text) {
        this.seasonId = seasonId;
        this.importKey = importKey;
        describe(text);
    }

    /** Whether a programme says something else of it than what is known. */
    boolean differs(ActivityText text) {
        return !text.equals(new ActivityText(title, category, description(), minMonths, maxMonths, taxCode));
    }

    /** Takes what a programme says of it. */
    final void describe(ActivityText text) {
        title = text.title();
        category = text.category();
        description = text.description();
        minMonths = text.minMonths();
        maxMonths = text.maxMonths();
        taxCode = text.taxCode();
        sortTitle = SearchText.fold(text.title());
        String words = SearchText.fold(text.title() + " " + text.category() + " " + text.description());
        searchText = words.length() <= SEARCHABLE ? words : words.substring(0, SEARCHABLE);
    }

    AgeRule ageRule(LocalDate reference) {
        return new AgeRule(minMonths, maxMonths, reference);
    }

    String ageLabel() {
        return AgeText.label(minMonths, maxMonths);
    }

    long id() {
        return id;
    }

    long seasonId() {
        return seasonId;
    }

    String importKey() {
        return importKey;
    }

    String title() {
        return title;
    }

    String category() {
        return category;
    }

    String description() {
        return Objects.requireNonNullElse(description, "");
    }

    TaxCode taxCode() {
        return taxCode;
    }
}
