create table factor_challenge (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  challenge binary(32) not null,
  until datetime(6) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references bound_phone (tenant_id, id)
);
