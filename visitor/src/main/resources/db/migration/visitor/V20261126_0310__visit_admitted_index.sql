alter table visit add key visit_admitted (tenant_id, site_id, admitted_at);
