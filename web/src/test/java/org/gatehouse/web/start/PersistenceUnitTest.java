package org.gatehouse.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gatehouse.core.testing.Mapped;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class PersistenceUnitTest {

    @Test
    void the_persistence_unit_lists_every_mapped_class_and_no_other() throws Exception {
        List<String> listed = new ArrayList<>();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/persistence.xml")) {
            NodeList classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("class");
            for (int index = 0; index < classes.getLength(); index++) {
                listed.add(classes.item(index).getTextContent());
            }
        }

        assertThat(listed)
                .as("<class> elements of persistence.xml, in order")
                .containsExactlyElementsOf(Mapped.classes());
    }
}
