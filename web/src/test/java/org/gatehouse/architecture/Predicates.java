package org.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.UseCase;

/** The words of {@link Rule}: which classes and which calls are meant. */
final class Predicates {
    private Predicates() {}

    static DescribedPredicate<JavaClass> speaksToOthers() {
        return resideInAnyPackage(
                        "java.net.http..",
                        "javax.net..",
                        "sun.net..",
                        "jakarta.mail..",
                        "jakarta.websocket..",
                        "jakarta.ws.rs.client..",
                        "org.eclipse.microprofile.rest.client..",
                        "com.sendgrid..",
                        "com.twilio..",
                        "org.apache.http..",
                        "org.apache.hc..",
                        "okhttp3..",
                        "io.netty..")
                .or(describe(
                        "are sockets or connections",
                        type -> type.getName()
                                .matches("java\\.net\\.(URL|.*Socket|.*URLConnection)"
                                        + "|java\\.nio\\.channels\\..*(Socket|Datagram).*")));
    }

    static DescribedPredicate<JavaMethodCall> handsOver() {
        return describe(
                "hand over or ask",
                call -> call.getTargetOwner().isAssignableTo(Connector.class)
                        && Set.of("deliver", "ask").contains(call.getName())
                        && !call.getOriginOwner().equals(call.getTargetOwner()));
    }

    static DescribedPredicate<JavaClass> opensATransaction() {
        return describe(
                        "open a transaction",
                        (CanBeAnnotated type) -> type.isAnnotatedWith(UseCase.class)
                                || type.isAnnotatedWith(AcrossTenants.class)
                                || type.isAnnotatedWith(Transactional.class))
                .forSubtype();
    }

    static DescribedPredicate<JavaMethodCall> targets(String description, Predicate<AccessTarget> test) {
        return describe(description, call -> test.test(call.getTarget()));
    }

    static boolean asksTheMachine(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean given = target instanceof AccessTarget.MethodCallTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && target.getName().equals("now") && !given)
                || (owner.equals("java.time.Clock") && target.getName().startsWith("system"))
                || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
    }

    static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("are one of " + names, type -> names.contains(type.getName()));
    }
}
