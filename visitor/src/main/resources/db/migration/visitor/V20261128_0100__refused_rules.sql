create table refused_rules (
  tenant_id binary(16) not null,
  id        binary(16) not null,
  version   bigint     not null,
  attempt   int        not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references scan (tenant_id, id)
);
