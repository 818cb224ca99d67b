package org.gatehouse.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.gatehouse.web.security.Role;

/** The REST API. Resources are found by their annotations; each method must say who may call it. */
@ApplicationScoped // the platform injects tokens only where this class is a bean
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({Role.OPERATOR, Role.TENANT_ADMIN, Role.RECEPTIONIST, Role.HOST, Role.VISITOR, Role.KIOSK, Role.ENROL})
public class App extends Application {}
