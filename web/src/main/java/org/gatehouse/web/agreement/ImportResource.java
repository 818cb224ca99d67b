package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.imports.Examination;
import org.gatehouse.core.imports.ExamineImport;
import org.gatehouse.core.imports.Sheet;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.input.GivenJson;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Lists and agreements that a tenant has already. To look at one makes no draft: that is saved like any other. */
@Path("/agreement/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportResource {
    @Inject
    private ExamineImport imports;

    @Inject
    private Validator validator;

    @Context
    private HttpHeaders headers;

    /** What the text is written in. */
    public enum Format {
        /** A table with a line that names its columns. */
        CSV,
        /** An array of processors, a published list of them, or an agreement as it was exported. */
        JSON
    }

    /**
     * A file.
     *
     * @param taken keys of what is taken from it; null: what is beyond doubt
     */
    public record ImportBody(
            @NotNull Format format,
            @NotNull @Size(max = 250_000) String text,
            @Nullable @Size(max = 5000) List<@NotNull @Line(max = 200) String> taken) {

        @Override
        public String toString() {
            return "ImportBody[…]";
        }
    }

    /** Says of each line what it would become, what is wrong with it, and what a draft would say. Keeps nothing. */
    @POST
    @LiveSession
    @Refuses({Problem.IMPORT_NOT_READ, Problem.IMPORT_TOO_LONG})
    @RolesAllowed(Role.TENANT_ADMIN)
    public ImportView examine(@NotNull @Valid ImportBody body) {
        Locale language = Language.of(headers);
        Examination examination =
                body.format() == Format.CSV ? list(Sheet.ofCsv(body.text()), body, language) : json(body, language);
        return ImportView.of(examination, language);
    }

    private Examination list(Sheet sheet, ImportBody body, Locale language) {
        return imports.list(sheet, language.getLanguage(), body.taken());
    }

    private Examination json(ImportBody body, Locale language) {
        JsonValue value = parsed(body.text());
        if (value instanceof JsonArray lines) {
            return list(Sheet.ofJson(lines), body, language);
        }
        if (value instanceof JsonObject published && published.get("subProcessors") instanceof JsonArray lines) {
            return list(Sheet.ofJson(lines), body, language);
        }
        if (value instanceof JsonObject agreement && agreement.containsKey("approvals")) {
            return imports.agreement(terms(agreement), body.taken());
        }
        throw Refusal.ofField("text", Problem.IMPORT_NOT_READ, 0);
    }

    private static JsonValue parsed(String text) {
        try {
            return GivenJson.parse(text);
        } catch (Refusal noJson) {
            throw Refusal.ofField("text", Problem.IMPORT_NOT_READ, 0);
        }
    }

    private Terms terms(JsonObject agreement) {
        Terms terms = GivenJson.read(agreement, Terms.class, "");
        Set<ConstraintViolation<Terms>> broken = validator.validate(terms);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return terms;
    }
}
