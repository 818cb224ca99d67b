create table machine (
  tenant_id       binary(16)   not null,
  id              binary(16)   not null,
  version         bigint       not null,
  name            varchar(120) not null,
  scopes          varchar(200) not null,
  credential_hash binary(32)   null,
  created_at      datetime(6)  not null,
  ended_at        datetime(6)  null,
  last_seen_at    datetime(6)  null,
  primary key (tenant_id, id),
  key machine_credential (credential_hash),
  foreign key (tenant_id) references tenant (id)
);
