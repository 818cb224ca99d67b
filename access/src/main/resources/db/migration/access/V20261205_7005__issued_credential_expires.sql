create index issued_credential_expires on issued_credential (tenant_id, expires_at);
