alter table account
  add column made_by      binary(16)  null,
  add column confirmed_by binary(16)  null,
  add column confirmed_at datetime(6) null;
