package org.gatehouse.web.openapi;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.gatehouse.web.proof.Proven;

/**
 * Says of each operation what it is for, what it takes with which bounds, and everything it can answer. The server
 * finds the operations; it does not see generic types, constraints of records, or two types of one name.
 */
public class DescribeApi implements OASFilter {
    private final ResourceBundle summaries = ResourceBundle.getBundle("org.gatehouse.web.openapi.summaries");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Gatehouse")
                .version("1")
                .description("Visits and access. Instants are ISO 8601 in UTC; errors are RFC 9457 problems, titled in"
                        + " the language of Accept-Language (da, en); creating calls take an Idempotency-Key, changing"
                        + " calls an If-Match. A body has at most 256 KiB unless the installation says otherwise."));
        api.setComponents(OASFactory.createComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSecurityScheme(
                        "proof",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("DPoP")
                                .description("The call, signed by the unit or the phone (door-v1)")));
        Schemas schemas = new Schemas(api.getComponents());
        Map<String, Method> methods = Endpoints.byOperation();
        api.getPaths().getPathItems().forEach((path, item) -> describe(path, item, methods, schemas));
    }

    private void describe(String path, PathItem item, Map<String, Method> methods, Schemas schemas) {
        item.getOperations().forEach((verb, operation) -> {
            Method method = methods.get(verb + " " + path);
            if (method != null) {
                describe(operation, method, schemas);
            }
        });
    }

    private void describe(Operation operation, Method method, Schemas schemas) {
        String id = Endpoints.operationId(method);
        operation.setOperationId(id);
        operation.setSummary(summaries.getString(id));
        operation.setTags(List.of(id.substring(0, id.indexOf('.'))));
        if (!method.isAnnotationPresent(PermitAll.class)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
        }
        if (method.getDeclaringClass().isAnnotationPresent(Proven.class)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("proof")));
        }
        operation.setParameters(Questions.parameters(method, schemas));
        operation.setRequestBody(Questions.body(method, schemas));
        operation.setResponses(Responses.of(method, schemas));
    }
}
