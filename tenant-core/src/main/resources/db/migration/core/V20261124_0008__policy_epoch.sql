create table policy_epoch (
  tenant_id binary(16) not null,
  id        binary(16) not null,
  version   bigint     not null,
  epoch     bigint     not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
