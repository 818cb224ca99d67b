package org.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.gatehouse.architecture.Predicates.handsOver;
import static org.gatehouse.architecture.Predicates.named;
import static org.gatehouse.architecture.Predicates.opensATransaction;
import static org.gatehouse.architecture.Predicates.speaksToOthers;
import static org.gatehouse.architecture.Predicates.targets;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.EgressGate;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** What the compiler cannot see. Each rule says why it is there, and names the class that shows that it works. */
enum Rule implements Law {
    ONLY_CONNECTORS_REACH_THE_NETWORK(
            "CallsOut",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and()
                    .areNotAssignableTo(Connector.class)
                    .and()
                    .resideOutsideOfPackages(
                            root + ".launcher..",
                            root + ".notifications.mail..",
                            root + ".notifications.sms..",
                            root + ".notifications.webhooks..",
                            root + ".notifications.provider..")
                    .should()
                    .dependOnClassesThat(speaksToOthers())
                    .because(
                            "personal data leaves by a Connector, after a decision: write a message with Post.enqueue")),

    ONLY_THE_GATE_CALLS_A_CONNECTOR(
            "GoesAroundTheGate",
            root -> noClasses()
                    .that()
                    .doNotBelongToAnyOf(EgressGate.class)
                    .should()
                    .callMethodWhere(handsOver())
                    .because("the gate decides and keeps evidence before anything is handed over")),

    NOTHING_IS_SENT_FROM_INSIDE_A_TRANSACTION(
            "SendsInsideATransaction",
            root -> noClasses()
                    .that(opensATransaction())
                    .should()
                    .dependOnClassesThat(assignableTo(Connector.class).or(assignableTo(EgressGate.class)))
                    .because("what rolls back cannot be unsent: write a message with Post.enqueue")),

    FEATURES_DO_NOT_KNOW_EACH_OTHER(
            "KnowsAnotherFeature",
            root -> CompositeArchRule.of(List.of(
                            knowsNot(root, "visitor", "access", "notifications", "web"),
                            knowsNot(root, "access", "visitor", "notifications", "web"),
                            knowsNot(root, "notifications", "visitor", "access", "web")))
                    .because("they are told of each other's facts: record a DomainEvent, write a Subscriber")),

    THE_CORE_KNOWS_NO_FEATURE(
            "KnowsAFeature",
            root -> knowsNot(root, "core", "visitor", "access", "notifications", "web")
                    .because("everything else rests on it")),

    WEB_ALONE_IS_THE_EDGE(
            "ServesHttp",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and()
                    .resideOutsideOfPackage(root + ".web..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."))
                    .because("requests, tokens and roles are looked at in one place")),

    EVERY_ENTITY_BELONGS_TO_A_TENANT(
            "BelongsToNobody",
            root -> classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .and(not(named(Exceptions.PLATFORM_WIDE)))
                    .should()
                    .beAssignableTo(TenantOwned.class)
                    .because("the guards protect what is TenantOwned; what is not must be on the short list here")),

    ENTITIES_KEEP_THEIR_FIELDS_TO_THEMSELVES(
            "OpenField",
            root -> fields().that()
                    .areDeclaredInClassesThat(describe(
                            "are mapped",
                            type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class)))
                    .and()
                    .areNotStatic()
                    .should()
                    .bePrivate()
                    .because("a change from outside is not seen by the persistence provider, and lost")),

    TRANSACTIONS_COME_WITH_THE_STEREOTYPE(
            "OpensATransaction",
            root -> CompositeArchRule.of(List.of(
                            noClasses()
                                    .that()
                                    .doNotBelongToAnyOf(UseCase.class, AcrossTenants.class, Tenants.class)
                                    .should()
                                    .beAnnotatedWith(Transactional.class),
                            methods().should().notBeAnnotatedWith(Transactional.class),
                            noClasses()
                                    .should()
                                    .dependOnClassesThat()
                                    .belongToAnyOf(UserTransaction.class, EntityTransaction.class)))
                    .because("one use case is one transaction of one tenant: @UseCase, or @AcrossTenants")),

    CROSSING_TENANTS_IS_SAID_IN_THE_NAME(
            "CrossesQuietly",
            root -> CompositeArchRule.of(List.of(
                            noClasses()
                                    .that()
                                    .areNotAnnotatedWith(AcrossTenants.class)
                                    .should()
                                    .callMethod(CurrentTenant.class, "enterAcrossTenants"),
                            methods()
                                    .that()
                                    .areDeclaredInClassesThat()
                                    .areAnnotatedWith(AcrossTenants.class)
                                    .and()
                                    .arePublic()
                                    .should()
                                    .haveNameEndingWith("AcrossTenants")))
                    .because("whoever reads the call must see it")),

    THE_ENTITY_MANAGER_STAYS_BEHIND_ROWS(
            "UsesTheEntityManager",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and()
                    .resideOutsideOfPackages(
                            root + ".core.tenancy..",
                            root + ".core.registry..",
                            root + ".core.events..",
                            root + ".core.egress..",
                            root + ".core.subprocessors..",
                            root + ".web.start..")
                    .and()
                    .areNotAnnotatedWith(AcrossTenants.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .because("Rows writes the tenant's predicate")),

    NO_NATIVE_QUERIES(
            "AsksNatively",
            root -> noClasses()
                    .should()
                    .callMethodWhere(targets(
                            "a native query",
                            target -> target.getOwner().isAssignableTo(EntityManager.class)
                                    && (target.getName().contains("NativeQuery")
                                            || target.getName().contains("StoredProcedure"))))
                    .because("SQL is what the provider makes of JPQL, on every database we promise")),

    PLAIN_JDBC_IS_FOR_STARTING_AND_LOOKING(
            "UsesJdbc",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and()
                    .resideOutsideOfPackages(
                            root + ".launcher..",
                            root + ".web.start..",
                            root + ".web.health..",
                            root + ".core.persistence..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                    .because("the guards do not see it")),

    TIME_COMES_FROM_THE_CLOCK(
            "LooksAtTheWall",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and()
                    .resideOutsideOfPackages(root + ".launcher..", root + ".core.time..")
                    .should()
                    .callMethodWhere(targets("the machine's time", Predicates::asksTheMachine))
                    .because("tests move the clock: inject java.time.Clock")),

    NO_OLD_DATES(
            "UsesOldDates",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and(not(named(Exceptions.DATES_OF_LIBRARIES)))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.(Simple)?DateFormat")
                    .because("java.time says whether it means an instant or a day")),

    RESOURCES_RETURN_NO_ENTITY(
            "ReturnsAnEntity",
            root -> CompositeArchRule.of(List.of(
                            methods()
                                    .that()
                                    .areDeclaredInClassesThat()
                                    .areAnnotatedWith(Path.class)
                                    .and()
                                    .arePublic()
                                    .should(Conditions.returnNoEntity()),
                            fields().that()
                                    .areDeclaredInClassesThat(resideInAPackage(root + ".web..")
                                            .and(describe("are records", JavaClass::isRecord)))
                                    .should(Conditions.holdNoEntity())))
                    .because("what is stored and what is told are two things: return a record")),

    NAMES_SAY_THE_DEED(
            "VisitManager",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and(not(named(Exceptions.LEGAL_TERMS)))
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service|Dto|DTO)")
                    .because("a name says what a class does in the words of the trade: CheckIn, Visits, DoorKeys")),

    NOBODY_PRINTS(
            "Prints",
            root -> noClasses()
                    .that(resideInAPackage(root + ".."))
                    .and()
                    .resideOutsideOfPackage(root + ".launcher..")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                    .because("System.Logger knows the request")),

    PACKAGES_OF_A_MODULE_HAVE_NO_CYCLES(
            "First",
            root -> CompositeArchRule.of(List.of("core", "visitor", "access", "notifications", "web").stream()
                            .map(module -> slices().matching(root + "." + module + ".(*)..")
                                    .should()
                                    .beFreeOfCycles()
                                    .allowEmptyShould(true))
                            .toList())
                    .because("a feature can be read without the one that rests on it"));

    private final String breaker;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<String, ArchRule> definition;

    Rule(String breaker, Function<String, ArchRule> definition) {
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

    private static ArchRule knowsNot(String root, String module, String... others) {
        String[] packages =
                List.of(others).stream().map(other -> root + "." + other + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }
}
