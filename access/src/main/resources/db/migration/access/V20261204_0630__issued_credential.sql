create table issued_credential (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  key_id binary(16) not null,
  door_id binary(16) not null,
  phone_id binary(16) not null,
  session varchar(43) character set ascii collate ascii_bin not null,
  offline boolean not null,
  issued_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (tenant_id, id),
  key issued_credential_key (tenant_id, key_id, expires_at),
  key issued_credential_door (tenant_id, door_id, expires_at),
  key issued_credential_phone (tenant_id, phone_id, expires_at),
  foreign key (tenant_id, key_id) references door_key (tenant_id, id),
  foreign key (tenant_id, door_id) references door_unit (tenant_id, id),
  foreign key (tenant_id, phone_id) references bound_phone (tenant_id, id)
);
