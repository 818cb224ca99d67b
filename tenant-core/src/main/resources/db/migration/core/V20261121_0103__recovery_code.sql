create table recovery_code (
  tenant_id  binary(16) not null,
  id         binary(16) not null,
  version    bigint     not null,
  account_id binary(16) not null,
  hash       binary(32) not null,
  primary key (tenant_id, id),
  unique key recovery_code_hash (tenant_id, account_id, hash),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
