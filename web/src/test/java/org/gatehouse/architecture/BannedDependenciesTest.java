package org.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The build refuses libraries that speak to others, whoever brings them along; only notifications may have one. */
class BannedDependenciesTest {
    private static final String RULE =
            "//plugin[artifactId='maven-enforcer-plugin']/executions/execution[id='outside']//bannedDependencies";
    private static final String[] LET_IN = {
        "com.sendgrid:sendgrid-java",
        "com.zerodeplibs:zerodep-web-push-java",
        "com.sendgrid:java-http-client",
        "org.apache.httpcomponents:httpclient",
        "org.apache.httpcomponents:httpcore"
    };

    @Test
    void clients_of_all_kinds_are_banned_also_where_others_bring_them_along() throws Exception {
        Document parent = pom("pom.xml");

        assertThat(texts(parent, RULE + "/searchTransitive")).containsExactly("true");
        assertThat(texts(parent, RULE + "/excludes/exclude"))
                .contains(
                        "com.sendgrid",
                        "com.twilio.*",
                        "org.apache.httpcomponents",
                        "org.apache.httpcomponents.*",
                        "com.squareup.okhttp3",
                        "jakarta.mail",
                        "com.sun.mail",
                        "org.eclipse.angus",
                        "io.netty",
                        "io.grpc",
                        "commons-net",
                        "org.glassfish.jersey.*",
                        "org.jboss.resteasy",
                        "org.eclipse.microprofile.rest.client",
                        "io.sentry");
    }

    @Test
    void what_is_in_no_archive_may_be_there() throws Exception {
        assertThat(texts(pom("pom.xml"), RULE + "/includes/include"))
                .containsExactly("*:*:*:*:test", "*:*:*:*:provided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/launcher", "tenant-core", "visitor", "access"})
    void a_module_makes_no_exception(String module) throws Exception {
        assertThat(texts(pom(module + "/pom.xml"), "//plugin[artifactId='maven-enforcer-plugin']"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notifications", "web"})
    void the_mail_providers_own_and_web_push_are_all_that_is_let_in(String module) throws Exception {
        assertThat(texts(pom(module + "/pom.xml"), RULE + "/*[self::excludes or self::searchTransitive]"))
                .isEmpty();
        assertThat(texts(pom(module + "/pom.xml"), RULE + "/includes/include")).containsExactly(LET_IN);
    }

    @Test
    void web_asks_for_none_of_it_itself() throws Exception {
        String rule = RULE.replace("'outside'", "'outside-itself'");

        assertThat(texts(pom("web/pom.xml"), rule + "/excludes/exclude"))
                .containsExactly("com.sendgrid", "com.zerodeplibs", "org.apache.httpcomponents");
    }

    private static Document pom(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", file).toFile());
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(found.item(index).getTextContent().strip());
        }
        return texts;
    }
}
