create table creation (
  tenant_id   binary(16)  not null,
  id          binary(16)  not null,
  version     bigint      not null,
  fingerprint char(64)    not null,
  created_id  binary(16)  not null,
  created_at  datetime(6) not null,
  primary key (tenant_id, id),
  key creation_age (tenant_id, created_at),
  foreign key (tenant_id) references tenant (id)
);
