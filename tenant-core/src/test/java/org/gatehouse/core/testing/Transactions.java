package org.gatehouse.core.testing;

import jakarta.persistence.EntityManager;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Use cases with the transactions the container would give them: each call is one, unless it is made from inside
 * another. For tests of classes that call several use cases one after the other, or from several threads.
 */
public final class Transactions {
    private final TestDatabase database;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    public Transactions(TestDatabase database) {
        this.database = database;
    }

    /** Follows the transaction of the thread that calls it. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    EntityManager open = current.get();
                    if (open == null) {
                        throw new IllegalStateException(method.getName() + " outside a transaction");
                    }
                    try {
                        return method.invoke(open, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** One transaction, or part of the one this thread is in. */
    public <T> T call(Callable<T> body) {
        try {
            return current.get() == null ? begin(body) : body.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T begin(Callable<T> body) {
        return database.call(opened -> {
            current.set(opened);
            try {
                return body.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                current.remove();
            }
        });
    }

    /** The use case, made with these collaborators. */
    public <T> T of(Class<T> useCase, Object... collaborators) {
        try {
            Class<? extends T> wrapped = new ByteBuddy()
                    .subclass(useCase)
                    .method(ElementMatchers.isDeclaredBy(useCase)
                            .and(ElementMatchers.not(ElementMatchers.isPrivate()))
                            .and(ElementMatchers.not(ElementMatchers.isStatic())))
                    .intercept(MethodDelegation.to(new Boundary(useCase.isAnnotationPresent(UseCase.class))))
                    .make()
                    .load(
                            useCase.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(useCase, MethodHandles.lookup())))
                    .getLoaded();
            return useCase.cast(constructor(wrapped, collaborators.length).newInstance(collaborators));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, int parameters) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow();
    }

    /** Public for the classes that are made at run time. */
    public final class Boundary {
        private final boolean ofOneTenant;

        private Boundary(boolean ofOneTenant) {
            this.ofOneTenant = ofOneTenant;
        }

        @RuntimeType
        public Object around(@SuperCall Callable<?> body) {
            if (ofOneTenant) {
                CurrentTenant.get();
            }
            return call(body);
        }
    }
}
