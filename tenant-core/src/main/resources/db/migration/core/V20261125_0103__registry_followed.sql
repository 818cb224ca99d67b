create table registry_followed (
  tenant_id binary(16) not null,
  id        binary(16) not null,
  version   bigint     not null,
  number    int        not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
