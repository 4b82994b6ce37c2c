package org.guichetloisirs.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerConstructorsTest {

    /** Payara looks at public constructors alone and fails at the first call of an EJB that has none. */
    @Test
    void everyEjbHasAPublicConstructorForTheContainer() {
        List<JavaClass> ejbs = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.guichetloisirs.core")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                        .toList();
        assertThat(ejbs).hasSizeGreaterThan(5);
        assertThat(ejbs).allMatch(ejb -> Arrays.stream(ejb.reflect().getConstructors())
                .anyMatch(ContainerConstructorsTest::isForTheContainer));
    }

    private static boolean isForTheContainer(Constructor<?> constructor) {
        return constructor.getParameterCount() == 0 || constructor.isAnnotationPresent(Inject.class);
    }
}
