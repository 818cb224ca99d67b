create table logo_tally (
  tenant_id binary(16)  not null,
  id        binary(16)  not null,
  version   bigint      not null,
  since     datetime(6) not null,
  taken     int         not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
