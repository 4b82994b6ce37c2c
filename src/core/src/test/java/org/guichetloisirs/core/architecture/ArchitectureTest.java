package org.guichetloisirs.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.guichetloisirs.core.architecture.bad.BadSamples;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guichetloisirs.core");

    static Stream<Named<ArchRule>> rules() {
        return HouseRules.all().stream().map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCoreKeeps(ArchRule rule) {
        rule.check(CORE);
    }

    /** A rule that cannot fail protects nobody: each of these samples breaks one. */
    @Test
    void theRulesNoticeWhatBreaksThem() {
        JavaClasses bad = new ClassFileImporter().importPackages(BadSamples.class.getPackageName());
        List<ArchRule> broken = List.of(
                HouseRules.withoutPages(),
                HouseRules.withoutStateful(),
                HouseRules.oneClock(),
                HouseRules.exactMoney(),
                HouseRules.versionedEntities(),
                HouseRules.recordsAtTheDoor(),
                HouseRules.observersOfEjbsArePublic());
        assertThat(broken).allSatisfy(rule -> assertThat(
                        rule.allowEmptyShould(true).evaluate(bad).hasViolation())
                .as(rule.getDescription())
                .isTrue());
    }

    @Test
    void theClockRuleNamesEachWayToReadTheClock() {
        JavaClasses bad = new ClassFileImporter().importClasses(BadSamples.ReadsTheClock.class);
        assertThat(HouseRules.oneClock().evaluate(bad).getFailureReport().getDetails())
                .hasSize(5);
    }
}
