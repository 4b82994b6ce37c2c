package org.guichetloisirs.core.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    @Provide
    Arbitrary<Colour> colours() {
        Arbitrary<Integer> channel = Arbitraries.integers().between(0, 255).withoutEdgeCases();
        Arbitrary<Colour> any = Combinators.combine(channel, channel, channel).as(Colour::new);
        Arbitrary<Colour> edges = Arbitraries.of(
                        "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff",
                        "#767676", "#010101", "#fefefe", "#0b4f6c", "#f2b134")
                .map(Colour::of);
        return Arbitraries.oneOf(any, any, any, edges);
    }

    /** Whatever a town types: it is refused with a colour that will do, or everything on the pages can be read. */
    @Property(tries = 3000)
    void whatIsAcceptedCanBeReadByDayAndByNight(@ForAll("colours") Colour brand, @ForAll("colours") Colour accent) {
        List<Theme.Refusal> refusals = Theme.refusals(brand, accent);
        Colour chosenBrand = chosen(refusals, "brandColour", brand);
        Colour chosenAccent = chosen(refusals, "accentColour", accent);
        assertThat(Theme.refusals(chosenBrand, chosenAccent)).isEmpty();
        Theme theme = Theme.of(chosenBrand, chosenAccent);
        assertThat(theme.light().brand()).isEqualTo(chosenBrand);
        assertThat(theme.light().accent()).isEqualTo(chosenAccent);
        readable(theme.light(), Theme.DAY, theme.light().brand(), theme.light().brandDark(), Colour.WHITE);
        readable(theme.dark(), Theme.NIGHT, theme.dark().brandSoft(), Theme.NIGHT.ground(), Theme.NIGHT.ink());
    }

    /** Whatever is typed, what is shown of it can be read. */
    @Property(tries = 300)
    void showsTheNearestThatCanBeRead(@ForAll("colours") Colour brand, @ForAll("colours") Colour accent) {
        Theme shown = Theme.readableOf(brand, accent);
        assertThat(Theme.refusals(shown.light().brand(), shown.light().accent()))
                .isEmpty();
        if (Theme.refusals(brand, accent).isEmpty()) {
            assertThat(shown).isEqualTo(Theme.of(brand, accent));
        }
    }

    private static Colour chosen(List<Theme.Refusal> refusals, String field, Colour typed) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .peek(refusal -> assertThat(refusal.measured()).isLessThan(refusal.needed()))
                .map(Theme.Refusal::proposal)
                .findFirst()
                .orElse(typed);
    }

    /** Every pair that the pages' style puts on each other. */
    private static void readable(Palette p, Theme.Neutrals page, Colour bar, Colour barHover, Colour onBar) {
        for (Colour ground : List.of(page.paper(), page.ground(), p.brandSoft())) {
            text(p.link(), ground);
            text(p.brandDark(), ground);
            text(page.ink(), ground);
            text(page.inkSoft(), ground);
            mark(p.brand(), ground);
        }
        text(p.brand(), page.paper());
        text(p.brand(), page.ground());
        text(p.onBrand(), p.brand());
        text(p.onBrand(), p.brandDark());
        text(onBar, bar);
        text(onBar, barHover);
        mark(p.accent(), bar);
        mark(p.accent(), barHover);
        text(Colour.of("#e8f0f3"), p.footer());
        text(Colour.of("#d5e0e5"), p.footer());
    }

    private static void text(Colour text, Colour ground) {
        assertThat(text.contrast(ground))
                .as("%s on %s", text.hex(), ground.hex())
                .isGreaterThanOrEqualTo(4.5);
    }

    private static void mark(Colour mark, Colour ground) {
        assertThat(mark.contrast(ground))
                .as("%s beside %s", mark.hex(), ground.hex())
                .isGreaterThanOrEqualTo(3);
    }

    /** The proposal keeps the hue, as far as whole numbers of red, green and blue can say it. */
    @Property(tries = 1000)
    void theProposalIsOfTheSameHue(@ForAll("colours") Colour brand) {
        Theme.refusals(brand, Colour.WHITE).stream()
                .filter(refusal -> refusal.field().equals("brandColour"))
                .map(Theme.Refusal::proposal)
                .filter(proposal -> spread(proposal) > 40 && spread(brand) > 40)
                .forEach(proposal -> {
                    double turn = Math.abs(hue(proposal) - hue(brand));
                    assertThat(Math.min(turn, 360 - turn)).as(proposal.hex()).isLessThan(3);
                });
    }

    private static int spread(Colour c) {
        return Math.max(c.red(), Math.max(c.green(), c.blue())) - Math.min(c.red(), Math.min(c.green(), c.blue()));
    }

    private static double hue(Colour c) {
        return Math.toDegrees(Math.atan2(Math.sqrt(3) * (c.green() - c.blue()), 2.0 * c.red() - c.green() - c.blue()));
    }

    /** Values that public contrast checkers agree on. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21",
        "#777777, #ffffff, 4.478",
        "#767676, #ffffff, 4.542",
        "#0000ff, #ffffff, 8.592",
        "#ff0000, #ffffff, 3.998",
        "#0b4f6c, #0b4f6c, 1"
    })
    void measuresContrastAsTheGuidelinesDo(String one, String other, double ratio) {
        assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(ratio, within(0.001));
        assertThat(Colour.of(other).contrast(Colour.of(one))).isCloseTo(ratio, within(0.001));
    }

    @Test
    void readsAColourHoweverItIsWritten() {
        assertThat(List.of("#0b4f6c", "0B4F6C", " #0b4f6c "))
                .allMatch(written -> Colour.of(written).hex().equals("#0b4f6c"));
        assertThat(Colour.of("#04c").hex()).isEqualTo("#0044cc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#12345", "#1234567", "bleu", "#0b4f6g", "red;}body{display:none", "#0b4f6c;"})
    void readsNothingElse(String written) {
        assertThatThrownBy(() -> Colour.of(written)).hasMessage("town.colour");
    }

    @Test
    void aTownThatChoseNothingLooksAsThePagesDo() {
        Theme theme = Theme.of(Colour.of(TownProfile.DEFAULT_BRAND), Colour.of(TownProfile.DEFAULT_ACCENT));
        assertThat(theme.isDefault()).isTrue();
        assertThat(Theme.of(Colour.of(TownProfile.DEFAULT_BRAND), Colour.of("#ffffff"))
                        .isDefault())
                .isFalse();
    }

    @Test
    void saysTheRatioAndTheWayOut() {
        Theme.Refusal refusal =
                Theme.refusals(Colour.of("#2fa84f"), Colour.of("#ffffff")).get(0);
        assertThat(refusal.violation().field()).isEqualTo("brandColour");
        assertThat(refusal.violation().sentence())
                .contains("2,85")
                .contains("4,5")
                .contains(refusal.proposal().hex());
        Theme.Refusal accent =
                Theme.refusals(Colour.of("#0b4f6c"), Colour.of("#0a5a7d")).get(0);
        assertThat(accent.violation().field()).isEqualTo("accentColour");
        assertThat(accent.violation().sentence())
                .contains("1,17")
                .contains(accent.proposal().hex());
    }
}
