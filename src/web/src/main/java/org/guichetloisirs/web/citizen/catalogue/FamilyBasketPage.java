package org.guichetloisirs.web.citizen.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.catalogue.ActivityRow;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.CatalogueQuery;
import org.guichetloisirs.core.catalogue.GroupSummary;
import org.guichetloisirs.core.enrolment.BasketResult;
import org.guichetloisirs.core.enrolment.BasketWish;
import org.guichetloisirs.core.enrolment.Baskets;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Submission;
import org.jspecify.annotations.Nullable;

/**
 * «Tout ou rien»: several people, several groups, with second and third choices. The lines stand in the address
 * ({@code line=member-group-group…}, once for each), so that nothing is kept in a session and Back undoes a line; taking
 * them twice takes nothing more.
 */
@Named
@RequestScoped
public class FamilyBasketPage {

    /** A line as it is shown: its address, who, and the groups in their order. */
    public record Line(String code, String memberName, List<GroupSummary> choices) {}

    private static final int WHOLE_LIST = 200;
    private static final int MOST_LINES = 12;
    private static final String CODE = "\\d{1,18}(-\\d{1,18}){1,4}";

    @Inject
    private Catalogue catalogue;

    @Inject
    private Baskets baskets;

    @Inject
    private SignedIn signedIn;

    @Inject
    private People people;

    @Inject
    private Query query;

    @Inject
    private Submission submission;

    @Inject
    private Problems problems;

    private List<Line> lines = List.of();
    private @Nullable ActivityView activity;
    private @Nullable BasketResult result;

    /** Shows the lines, or takes them all or none. */
    public void open() {
        List<String> codes = codes();
        Map<Long, GroupSummary> groups = catalogue.groups(
                codes.stream().flatMap(FamilyBasketPage::groupsOf).toList());
        List<Line> shown = new ArrayList<>();
        for (String code : codes) {
            List<GroupSummary> choices = groupsOf(code)
                    .flatMap(id -> Stream.ofNullable(groups.get(id)))
                    .toList();
            if (!choices.isEmpty()) {
                shown.add(new Line(code, name(memberOf(code)), choices));
            }
        }
        lines = shown;
        try {
            if (submission.asks("take")) {
                result = baskets.take(signedIn.household().id(), wishes());
            }
            Long wanted = query.id("activity");
            activity = wanted == null || people.getChosen() == null ? null : catalogue.activity(wanted);
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
        }
    }

    /** The lines of the address and, at their end, the one that was just chosen. */
    private List<String> codes() {
        String groups = Stream.of("first", "second", "third")
                .flatMap(choice -> Stream.ofNullable(query.id(choice)))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
        MemberView person = people.getChosen();
        Stream<String> added =
                person == null || groups.isEmpty() ? Stream.empty() : Stream.of(person.id() + "-" + groups);
        String removed = query.text("without");
        return Stream.concat(query.texts("line").stream(), added)
                .filter(code -> code.matches(CODE) && !code.equals(removed))
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    private List<BasketWish> wishes() {
        return lines.stream()
                .map(line -> new BasketWish(
                        memberOf(line.code()),
                        line.choices().stream().map(GroupSummary::groupId).toList()))
                .toList();
    }

    private static long memberOf(String code) {
        return Long.parseLong(code.substring(0, code.indexOf('-')));
    }

    private static Stream<Long> groupsOf(String code) {
        return Arrays.stream(code.split("-", -1)).skip(1).map(Long::valueOf);
    }

    private String name(long memberId) {
        return signedIn.household().members().stream()
                .filter(member -> member.id() == memberId)
                .map(MemberView::fullName)
                .findFirst()
                .orElse("");
    }

    /** The lines so far. */
    public List<Line> getLines() {
        return lines;
    }

    /** The activity whose groups are being chosen; null while none is. */
    public @Nullable ActivityView getActivity() {
        return activity;
    }

    /** What became of the basket; null before it was asked for. */
    public @Nullable BasketResult getResult() {
        return result;
    }

    /** Everything that can be chosen. */
    public List<ActivityRow> getActivities() {
        return catalogue
                .search(new CatalogueQuery(null, "", null, null, null, 0, WHOLE_LIST))
                .rows();
    }
}
