create index flow_evidence_flow on flow_evidence (id);
