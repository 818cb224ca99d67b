alter table message drop key message_subject,
  add key message_subject (tenant_id, subject_kind, subject_id, settled_at);
