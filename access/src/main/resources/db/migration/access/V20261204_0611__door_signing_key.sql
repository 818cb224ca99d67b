create table door_signing_key (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  sealed_key varbinary(400) not null,
  created_at datetime(6) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
