package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.catalogue.Csv.line;
import static org.guichetloisirs.core.enrolment.Families.adult;
import static org.guichetloisirs.core.enrolment.Families.child;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BasketsTest {

    private static final String MARDI = "Danse mardi";
    private static final String JEUDI = "Danse jeudi";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesAllOrNoneAndExplainsEachLine(Engine engine) {
        Desk desk = new Desk(
                engine,
                1,
                line("H2027", MARDI, "50,00", "Mardi", "10:00", "11:00"),
                line("H2027", JEUDI, "50,00", "Jeudi", "10:00", "11:00"));
        long tuesday = desk.group(MARDI);
        long thursday = desk.group(JEUDI);
        List<BasketWish> both =
                List.of(new BasketWish(adult(1), List.of(tuesday)), new BasketWish(child(1), List.of(tuesday)));

        BasketResult none = desk.baskets().take(1, both);
        assertThat(none.taken()).isFalse();
        assertThat(none.lines()).allSatisfy(one -> {
            assertThat(one.groupLabel()).isNull();
            assertThat(one.sentence()).contains("Rien n'a été pris");
        });
        assertThat(desk.held(1)).isEmpty();
        assertThat(desk.taken(MARDI)).isZero();

        // The first line would take the only Tuesday; it moves to its second choice so that the other line has it.
        List<BasketWish> ranked = List.of(
                new BasketWish(adult(1), List.of(tuesday, thursday)), new BasketWish(child(1), List.of(tuesday)));
        BasketResult all = desk.baskets().take(1, ranked);
        assertThat(all.taken()).isTrue();
        assertThat(all.lines()).extracting(BasketResult.Line::choice).containsExactly(2, 1);
        assertThat(all.lines().get(0).sentence()).contains("jeudi", "choix numéro 2");
        assertThat(desk.baskets().take(1, ranked)).as("asked twice").isEqualTo(all);
        assertThat(desk.held(1)).hasSize(2);

        BasketResult full = desk.baskets().take(2, List.of(new BasketWish(adult(2), List.of(tuesday, thursday))));
        assertThat(full.taken()).isFalse();
        assertThat(full.lines().get(0).sentence()).startsWith("Complet").contains("mardi", "jeudi");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void leavesToTheLineWhatIsTheLines(Engine engine) {
        Desk desk = new Desk(engine, 1);
        long held = desk.hold(1, adult(1), Desk.YOGA);
        desk.lists().join(2, adult(2), desk.group(Desk.YOGA), false);
        BasketWish yoga = new BasketWish(adult(3), List.of(desk.group(Desk.YOGA)));
        assertThat(desk.baskets().take(3, List.of(yoga)).taken()).isFalse();
        desk.enrolments().release(1, held);
        assertThat(desk.baskets().take(3, List.of(yoga)).taken()).isFalse();
        BasketResult tooYoung =
                desk.baskets().take(3, List.of(new BasketWish(Families.toddler(3), List.of(desk.group(Desk.KARATE)))));
        assertThat(tooYoung.lines().get(0).sentence()).contains("Zoé aura 2 ans");
        assertThatThrownBy(() -> desk.baskets().take(3, List.of()))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("enrolment.basket-size");
    }

    @Test
    void aWayIsFoundWhereverOneExists() {
        List<List<BasketPlan.Option>> lines = List.of(
                List.of(new BasketPlan.Option(1, 10, false), new BasketPlan.Option(1, 20, false)),
                List.of(new BasketPlan.Option(2, 10, false), new BasketPlan.Option(2, 30, false)),
                List.of(new BasketPlan.Option(3, 30, false)));
        assertThat(new BasketPlan(lines, new HashMap<>(Map.of(10L, 1, 20L, 1, 30L, 1))).find())
                .hasValueSatisfying(plan ->
                        assertThat(plan).extracting(BasketPlan.Option::groupId).containsExactly(20L, 10L, 30L));
        assertThat(new BasketPlan(lines, new HashMap<>(Map.of(10L, 2, 30L, 1))).find())
                .hasValueSatisfying(plan ->
                        assertThat(plan).extracting(BasketPlan.Option::groupId).containsExactly(10L, 10L, 30L));
        assertThat(new BasketPlan(lines, new HashMap<>(Map.of(10L, 1, 30L, 1))).find())
                .isEmpty();
        List<List<BasketPlan.Option>> twice =
                List.of(List.of(new BasketPlan.Option(1, 10, false)), List.of(new BasketPlan.Option(1, 10, false)));
        assertThat(new BasketPlan(twice, new HashMap<>(Map.of(10L, 5))).find()).isEmpty();
    }
}
