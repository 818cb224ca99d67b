package org.gatehouse.breaking.web.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gatehouse.breaking.visitor.visits.BelongsToNobody;

@Path("/desk")
class ReturnsAnEntity {
    @GET
    public List<BelongsToNobody> all() {
        return List.of();
    }
}
