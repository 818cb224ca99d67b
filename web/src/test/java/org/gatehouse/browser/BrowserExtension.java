package org.gatehouse.browser;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** See {@link InBrowser}. */
class BrowserExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.find().isPresent() || Chromium.isRequired()
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled(Chromium.howToGetOne());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.find().isEmpty()) {
            AssertionError missing = new AssertionError(Chromium.howToGetOne());
            missing.setStackTrace(new StackTraceElement[0]);
            throw missing;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Stage.class, Operators.class, Fresh.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> asked = parameter.getParameter().getType();
        Stage stage = one(context, Stage.class, Stage::open);
        if (asked == Operators.class) {
            return one(context, Operators.class, () -> Operators.open(stage));
        }
        return asked == Fresh.class ? one(context, Fresh.class, () -> Fresh.open(stage)) : stage;
    }

    /** For all tests of the run. */
    private static <T> T one(ExtensionContext context, Class<T> type, Supplier<T> opened) {
        return context.getRoot()
                .getStore(Namespace.create(Stage.class))
                .getOrComputeIfAbsent(type, unused -> opened.get(), type);
    }
}
