package org.guichetloisirs.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.AppClock;

/** The architecture as rules that a build holds (ADR 0001). */
final class HouseRules {

    private static final String CORE = "org.guichetloisirs.core";

    private HouseRules() {}

    /** Every rule of the core. */
    static List<ArchRule> all() {
        return List.of(
                layers(),
                freeOfCycles(),
                withoutPages(),
                withoutStateful(),
                oneClock(),
                exactMoney(),
                versionedEntities(),
                gatewayBehindItsPort(),
                recordsAtTheDoor(),
                observersOfEjbsArePublic());
    }

    /** Who may know whom: only downward. */
    static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("kernel")
                .definedBy(CORE + ".kernel..")
                .layer("town")
                .definedBy(CORE + ".town..")
                .layer("notification")
                .definedBy(CORE + ".notification..")
                .layer("account")
                .definedBy(CORE + ".account..")
                .layer("staff")
                .definedBy(CORE + ".staff..")
                .layer("household")
                .definedBy(CORE + ".household..")
                .layer("catalogue")
                .definedBy(CORE + ".catalogue..")
                .layer("enrolment")
                .definedBy(CORE + ".enrolment..")
                .layer("payment")
                .definedBy(CORE + ".payment..")
                .layer("ledger")
                .definedBy(CORE + ".ledger..")
                .layer("checkout")
                .definedBy(CORE + ".checkout..")
                .layer("report")
                .definedBy(CORE + ".report..")
                .layer("reconciliation")
                .definedBy(CORE + ".reconciliation..")
                .layer("platform")
                .definedBy(CORE + ".platform..")
                .whereLayer("kernel")
                .mayNotAccessAnyLayer()
                .whereLayer("town")
                .mayOnlyAccessLayers("kernel")
                .whereLayer("notification")
                .mayOnlyAccessLayers("kernel", "town")
                .whereLayer("account")
                .mayOnlyAccessLayers("kernel", "town", "notification")
                .whereLayer("staff")
                .mayOnlyAccessLayers("kernel", "town", "notification", "account")
                .whereLayer("household")
                .mayOnlyAccessLayers("kernel", "town", "notification", "account", "staff")
                .whereLayer("catalogue")
                .mayOnlyAccessLayers("kernel", "town", "notification", "account", "staff")
                .whereLayer("payment")
                .mayOnlyAccessLayers("kernel", "town", "notification", "account", "staff")
                .whereLayer("enrolment")
                .mayOnlyAccessLayers("kernel", "town", "notification", "account", "staff", "household", "catalogue")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("kernel")
                .whereLayer("checkout")
                .mayOnlyBeAccessedByLayers("report", "reconciliation")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("reconciliation")
                .whereLayer("reconciliation")
                .mayNotBeAccessedByAnyLayer()
                .because("features know only those below them, so that each can be read and tested alone");
    }

    /** Features hold no circle. */
    static ArchRule freeOfCycles() {
        return slices().matching(CORE + ".(*)..").should().beFreeOfCycles();
    }

    /** The business knows no page, request or session. */
    static ArchRule withoutPages() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..")
                .because("the core runs without a web tier");
    }

    /** No state in the server's memory. */
    static ArchRule withoutStateful() {
        return noClasses().should().beAnnotatedWith(Stateful.class).because("what a node keeps in memory dies with it");
    }

    /** One source of the present moment. */
    static ArchRule oneClock() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(AppClock.class.getName())
                .should()
                .callCodeUnitWhere(readsTheSystemClock())
                .because("a test must be able to choose the moment");
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return new DescribedPredicate<>("the system's clock is read") {
            @Override
            public boolean test(JavaCall<?> call) {
                JavaClass owner = call.getTargetOwner();
                String name = call.getTarget().getName();
                boolean now = owner.getPackageName().startsWith("java.time") && name.equals("now");
                boolean clock = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
                boolean date = owner.isEquivalentTo(Date.class)
                        && name.equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty();
                boolean millis = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
                return now || clock || date || millis;
            }
        };
    }

    /** Cents are counted, never approximated. */
    static ArchRule exactMoney() {
        return noFields()
                .that()
                .haveNameMatching("(?i).*(price|amount|total|money|cents|fee|cost|gst|qst|tax|rate|paid|owed).*")
                .should(new ArchCondition<com.tngtech.archunit.core.domain.JavaField>("be binary floating point") {
                    @Override
                    public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                        boolean floating = Stream.of(double.class, float.class, Double.class, Float.class)
                                .anyMatch(type -> field.getRawType().isEquivalentTo(type));
                        events.add(new SimpleConditionEvent(field, floating, field.getFullName()));
                    }
                })
                .because("0.1 + 0.2 is not 0.3");
    }

    /** Two who change one row learn of each other. */
    static ArchRule versionedEntities() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new ArchCondition<JavaClass>("have a @Version field") {
                    @Override
                    public void check(JavaClass entity, ConditionEvents events) {
                        boolean versioned =
                                entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                        events.add(new SimpleConditionEvent(entity, versioned, entity.getName()));
                    }
                });
    }

    /** The gateway's adapter is reached through its port alone. */
    static ArchRule gatewayBehindItsPort() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CORE + ".payment..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE + ".payment.moneris..");
    }

    /** Records, never entities, cross an EJB's boundary. */
    static ArchRule recordsAtTheDoor() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are EJBs") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
                    }
                })
                .should(new ArchCondition<JavaMethod>("neither take nor return entities") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean clean = Stream.concat(
                                        Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                .noneMatch(type -> type.isAnnotatedWith(Entity.class));
                        boolean bridge = method.getModifiers().contains(JavaModifier.BRIDGE);
                        events.add(new SimpleConditionEvent(method, clean || bridge, method.getFullName()));
                    }
                });
    }

    /** Weld refuses the whole deployment otherwise, and only the server tells. */
    static ArchRule observersOfEjbsArePublic() {
        return methods()
                .that(new DescribedPredicate<JavaMethod>("observe an event") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getParameters().stream()
                                .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
                    }
                })
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are EJBs") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
                    }
                })
                .should()
                .bePublic()
                .orShould()
                .beStatic();
    }
}
