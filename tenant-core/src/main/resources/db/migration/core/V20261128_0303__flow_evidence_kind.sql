create index flow_evidence_kind on flow_evidence (tenant_id, decided_at, kind);
