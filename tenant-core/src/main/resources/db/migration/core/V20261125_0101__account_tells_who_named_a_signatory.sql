alter table account
  add column signatory_by binary(16)  null,
  add column signatory_at datetime(6) null;
