alter table person_key
  add column forget_at datetime(6) null,
  add key person_key_forget (tenant_id, forget_at);
