package org.gatehouse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_problem_is_told_in_each_language(Problem problem) {
        for (Locale language : Language.SPOKEN) {
            ResourceBundle texts = ProblemBody.texts(language);

            assertThat(texts.getString(problem.code() + ".title")).isNotBlank();
            assertThat(texts.getString(problem.code() + ".detail")).isNotBlank();
        }
    }
}
