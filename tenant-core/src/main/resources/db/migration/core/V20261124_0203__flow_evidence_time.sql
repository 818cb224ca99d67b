create index flow_evidence_time on flow_evidence (decided_at);
