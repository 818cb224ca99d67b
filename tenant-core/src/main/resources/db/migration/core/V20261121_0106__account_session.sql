create table account_session (
  tenant_id     binary(16)  not null,
  id            binary(16)  not null,
  version       bigint      not null,
  account_id    binary(16)  not null,
  family_hash   binary(32)  not null,
  secret_hash   binary(32)  not null,
  previous_hash binary(32)  null,
  browser       varchar(20) not null,
  created_at    datetime(6) not null,
  last_used_at  datetime(6) not null,
  ended_at      datetime(6) null,
  primary key (tenant_id, id),
  key account_session_family (family_hash),
  key account_session_account (tenant_id, account_id),
  key account_session_age (last_used_at),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
