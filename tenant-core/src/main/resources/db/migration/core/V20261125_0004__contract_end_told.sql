alter table contract_end
  add column told_at datetime(6) null,
  add column withdrawal_told_at datetime(6) null;
