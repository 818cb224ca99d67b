create table phone_factor (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  kind varchar(8) not null,
  passkey varbinary(2048) null,
  backup_eligible boolean not null,
  sign_count bigint not null,
  pin_hash varchar(200) null,
  set_at datetime(6) not null,
  proven_at datetime(6) null,
  wrong smallint not null,
  waits_until datetime(6) null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references bound_phone (tenant_id, id)
);
