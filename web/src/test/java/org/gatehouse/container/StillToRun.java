package org.gatehouse.container;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The test classes of this run that are not over yet. */
public final class StillToRun implements TestExecutionListener {
    private static final Set<String> CLASSES = new ConcurrentSkipListSet<>();

    public static List<String> classes() {
        return List.copyOf(CLASSES);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        for (TestIdentifier engine : plan.getRoots()) {
            for (TestIdentifier child : plan.getChildren(engine)) {
                if (child.getSource().orElse(null) instanceof ClassSource source) {
                    CLASSES.add(source.getClassName());
                }
            }
        }
    }

    @Override
    public void executionFinished(TestIdentifier over, TestExecutionResult result) {
        if (over.getSource().orElse(null) instanceof ClassSource source) {
            CLASSES.remove(source.getClassName());
        }
    }

    @Override
    public void executionSkipped(TestIdentifier over, String why) {
        executionFinished(over, TestExecutionResult.successful());
    }
}
