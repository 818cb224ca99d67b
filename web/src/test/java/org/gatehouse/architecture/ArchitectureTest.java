package org.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final String ROOT = "org.gatehouse";
    private static final String BREAKING = "org.gatehouse.breaking";
    private static final ImportOption PRODUCT =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(PRODUCT).importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BREAKING);

    @Test
    void every_module_is_looked_at() {
        assertThat(OURS)
                .extracting(type -> type.getPackageName().split("\\.", -1)[2])
                .contains("launcher", "core", "visitor", "web");
    }

    @ParameterizedTest
    @EnumSource
    void the_product_keeps(Rule rule) {
        rule.in(ROOT).check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_finds_the_class_that_breaks_it(Rule rule) {
        assertThat(rule.in(BREAKING).evaluate(BROKEN).getFailureReport().getDetails())
                .anyMatch(violation -> violation.contains(rule.breaker()));
    }
}
