alter table flow_evidence
  add unique key flow_evidence_seq (tenant_id, seq),
  add key flow_evidence_unsealed (seq, tenant_id);
