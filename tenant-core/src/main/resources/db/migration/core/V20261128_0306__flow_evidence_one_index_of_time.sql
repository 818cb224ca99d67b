alter table flow_evidence
  drop key flow_evidence_kind,
  drop key flow_evidence_decided,
  add key flow_evidence_decided (tenant_id, decided_at, id, kind);
