create index opening_decided on opening (tenant_id, decided_at);
