package org.gatehouse.web.problem;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What breaks when a transaction ends; the server has a mapper of its own for it, which fails. */
@Provider
public class CommitMapper implements ExceptionMapper<TransactionalException> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return FaultMapper.toResponse(thrown, Language.of(headers));
    }
}
