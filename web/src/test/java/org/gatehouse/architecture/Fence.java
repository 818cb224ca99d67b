package org.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.URLClassLoader;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.tenancy.Rows;

/** What keeps personal data inside, beside the gate: the ways round it, and what may be handed to a connector. */
enum Fence implements Law {
    NOBODY_STARTS_A_PROCESS(
            "StartsAProcess",
            root -> outsideTheLauncher(root)
                    .should()
                    .callCodeUnitWhere(calls(
                            "a new process",
                            target -> target.getOwner().isEquivalentTo(ProcessBuilder.class)
                                    || (target.getOwner().isEquivalentTo(Runtime.class)
                                            && target.getName().equals("exec"))))
                    .because("what another program sends, nobody has decided about")),

    CLASSES_ARE_NAMED_IN_THE_CODE(
            "NamesAClass",
            root -> outsideTheLauncher(root)
                    .should()
                    .callCodeUnitWhere(calls("a class by its name", Fence::findsByName))
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(URLClassLoader.class, ServiceLoader.class)
                    .because("a class that is found by a text is not seen by the rules about classes")),

    NOTHING_IS_LOOKED_UP_BY_NAME(
            "LooksUpAName",
            root -> outsideTheLauncher(root)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "javax.naming..",
                            "java.rmi..",
                            "javax.management..",
                            "jakarta.jms..",
                            "jakarta.resource.."))
                    .because("a mail session or a queue of the server's would be a way out: inject what is ours")),

    NOBODY_ASKS_FOR_A_HOST(
            "AsksForAHost",
            root -> outsideTheLauncher(root)
                    .and(not(named(Exceptions.READS_ADDRESSES)))
                    .and(not(named(Exceptions.ASKS_FOR_HOSTS)))
                    .should()
                    .callMethodWhere(calls(
                            "a look-up of a host",
                            target -> target.getOwner().isEquivalentTo(InetAddress.class)
                                    && Set.of("getByName", "getAllByName", "getHostName", "getCanonicalHostName")
                                            .contains(target.getName())))
                    .because("a question to a name server is a message to somebody outside")),

    CONNECTORS_TAKE_CONTENT_ALONE(
            "TakesWords",
            root -> methods()
                    .that()
                    .areDeclaredInClassesThat(assignableTo(Connector.class))
                    .and()
                    .areNotPrivate()
                    .and()
                    .areNotStatic()
                    .should(Conditions.takeOnly(Clearance.class, Content.class))
                    .because("what a template wrote from released fields is what may leave: no texts, no maps")),

    CONNECTORS_KNOW_NO_ENTITY(
            "SendsAnEntity",
            root -> CompositeArchRule.of(List.of(
                            noClasses()
                                    .that(assignableTo(Connector.class))
                                    .should()
                                    .dependOnClassesThat(
                                            describe("are entities", type -> type.isAnnotatedWith(Entity.class)))
                                    .orShould()
                                    .dependOnClassesThat()
                                    .belongToAnyOf(Rows.class, EntityManager.class),
                            fields().that()
                                    .areDeclaredInClassesThat(assignableTo(Content.class))
                                    .should(Conditions.holdNoEntity())))
                    .because("a row holds more than was decided about")),

    ONLY_THE_GATE_CLEARS(
            "ClearsItself",
            root -> noClasses()
                    .that(not(named(Exceptions.THE_GATE)))
                    .should()
                    .callCodeUnitWhere(calls(
                            "a clearance or a release of one's own",
                            target -> target.getName().equals("<init>")
                                    && (target.getOwner().isEquivalentTo(Clearance.class)
                                            || target.getOwner().isEquivalentTo(Released.class))))
                    .because("both are proof of a decision that has been kept")),

    WHAT_NAMES_PEOPLE_HAS_A_TYPE(
            "KnowsAPhoneAsText",
            root -> fields().that()
                    .areDeclaredInClassesThat(resideInAPackage(root + "..")
                            .and(not(resideInAPackage(root + ".web..")))
                            .and(not(named(Exceptions.AS_TYPED_IN)))
                            .and(describe("are no rows", type -> !type.isAnnotatedWith(Entity.class))))
                    .and()
                    .haveRawType(String.class)
                    .should()
                    .haveNameNotMatching("(?i)(?!no_).*(email|phone|tenant).*")
                    .because("an Email or a PhoneNumber is not written into a log by accident, nor taken for another"));

    private final String breaker;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<String, ArchRule> definition;

    Fence(String breaker, Function<String, ArchRule> definition) {
        this.breaker = breaker;
        this.definition = definition;
    }

    @Override
    public String breaker() {
        return breaker;
    }

    @Override
    public ArchRule in(String root) {
        return definition.apply(root).allowEmptyShould(true);
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outsideTheLauncher(String root) {
        return noClasses().that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".launcher.."))));
    }

    private static boolean findsByName(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return (owner.isEquivalentTo(Class.class) && name.equals("forName"))
                || (owner.isAssignableTo(ClassLoader.class) && name.equals("loadClass"))
                || (owner.getName().equals("java.lang.invoke.MethodHandles$Lookup") && name.equals("findClass"))
                || (owner.getName().equals("java.lang.reflect.Method") && name.equals("invoke"));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String description, Predicate<AccessTarget> test) {
        return describe(description, call -> test.test(call.getTarget()));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("are one of " + names, type -> names.contains(type.getName()));
    }
}
