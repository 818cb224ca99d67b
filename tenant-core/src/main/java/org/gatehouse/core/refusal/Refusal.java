package org.gatehouse.core.refusal;

import java.util.List;
import org.gatehouse.core.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Ends a use case without a trace: the transaction rolls back and the caller gets the problem. What must be kept when
 * the product says no is an answer, not a refusal.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final @Nullable String field;
    private final transient List<Object> details;

    private final transient List<Finding> findings;

    private Refusal(Problem problem, @Nullable String field, List<Finding> findings, Object... details) {
        super(problem.code(), null, false, false); // expected: no stack trace
        this.problem = problem;
        this.field = field;
        this.findings = List.copyOf(findings);
        this.details = List.of(details);
    }

    /** @param details fill the placeholders of the problem's detail; never personal data */
    public static Refusal of(Problem problem, Object... details) {
        return new Refusal(problem, null, List.of(), details);
    }

    /** A refusal that one field of the request caused. */
    public static Refusal ofField(String field, Problem problem, Object... details) {
        return new Refusal(problem, field, List.of(), details);
    }

    /** A document that cannot stand as it is, with everything that is wrong with it. */
    public static Refusal withFindings(List<Finding> findings) {
        return new Refusal(Problem.FINDINGS_OPEN, null, findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    public Problem problem() {
        return problem;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> details() {
        return details;
    }
}
