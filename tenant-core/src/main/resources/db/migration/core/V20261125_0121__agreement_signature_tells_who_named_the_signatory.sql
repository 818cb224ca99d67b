alter table agreement_signature
  add column named_by binary(16)  null,
  add column named_at datetime(6) null;
