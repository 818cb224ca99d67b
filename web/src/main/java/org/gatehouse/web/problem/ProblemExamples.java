package org.gatehouse.web.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.core.refusal.Problem;

/** What a problem document looks like, for the API's description. */
public final class ProblemExamples {
    private ProblemExamples() {}

    public static Map<String, Object> of(Problem problem, Locale language) {
        String detail = ProblemBody.text(problem, "detail", language, 12);
        return map(ProblemBody.of(problem, language, detail, null));
    }

    public static Map<String, Object> fault(Locale language) {
        Map<String, Object> map = map(ProblemBody.fault(language, "0197a5c2-7f3e-7000-8000-3f6f2f0d8c11"));
        map.put("reference", "0197a5c2-7f3e-7000-8000-3f6f2f0d8c11");
        return map;
    }

    private static Map<String, Object> map(ProblemBody body) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", body.type());
        map.put("title", body.title());
        map.put("status", body.status());
        map.put("detail", body.detail());
        return map;
    }
}
