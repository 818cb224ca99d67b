package org.gatehouse.core.testing;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.not;

import jakarta.persistence.EntityManager;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy.UsingLookup;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.gatehouse.core.events.AfterCommit;
import org.gatehouse.core.tenancy.Rows;

/**
 * What the container does for use cases, on the real database: a call from outside is a transaction, a call from inside
 * joins it, and one entity manager follows whatever transaction the thread is in.
 */
public final class TestContainer {
    private final TestDatabase database;
    private final ThreadLocal<Work> current = new ThreadLocal<>();

    public TestContainer(TestDatabase database) {
        this.database = database;
    }

    private record Work(EntityManager entityManager, List<Runnable> afterCommit) {}

    /** Fails outside a transaction, where the container's would answer without one. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(work().entityManager(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public Rows rows() {
        return new Rows(entityManager());
    }

    public AfterCommit afterCommit() {
        return action -> work().afterCommit().add(action);
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Rolls back on whatever is thrown. */
    public <T> T call(Callable<T> work) {
        try {
            return current.get() == null ? begin(work) : work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T begin(Callable<T> callable) throws Exception {
        EntityManager entityManager = database.newEntityManager();
        Work work = new Work(entityManager, new ArrayList<>());
        current.set(work);
        try {
            entityManager.getTransaction().begin();
            T result = callable.call();
            entityManager.getTransaction().commit();
            work.afterCommit().forEach(Runnable::run);
            return result;
        } finally {
            current.remove();
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    private Work work() {
        Work work = current.get();
        if (work == null) {
            throw new IllegalStateException("This touches the database outside a transaction.");
        }
        return work;
    }

    /** A use case whose methods are container, made with these collaborators. */
    public <T> T useCase(Class<T> type, Object... collaborators) {
        try {
            Class<? extends T> managed = new ByteBuddy()
                    .subclass(type)
                    .method(isDeclaredBy(type).and(not(isPrivate())).and(not(isStatic())))
                    .intercept(MethodDelegation.to(new Transaction(this)))
                    .make()
                    .load(
                            type.getClassLoader(),
                            UsingLookup.of(MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
            for (Constructor<?> constructor : managed.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == collaborators.length) {
                    return managed.cast(constructor.newInstance(collaborators));
                }
            }
            throw new IllegalArgumentException(type + " is not made of " + collaborators.length + " things.");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Public, because what is woven into a use case must be able to call it. */
    public static final class Transaction {
        private final TestContainer container;

        private Transaction(TestContainer container) {
            this.container = container;
        }

        @RuntimeType
        public Object around(@SuperCall Callable<?> method) {
            return container.call(method);
        }
    }
}
