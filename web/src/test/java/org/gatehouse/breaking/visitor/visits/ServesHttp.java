package org.gatehouse.breaking.visitor.visits;

import jakarta.ws.rs.Path;

@Path("/visits")
class ServesHttp {}
