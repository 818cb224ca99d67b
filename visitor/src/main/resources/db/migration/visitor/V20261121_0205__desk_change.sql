create table desk_change (
  tenant_id binary(16)  not null,
  id        binary(16)  not null,
  version   bigint      not null,
  site_id   binary(16)  not null,
  position  bigint      not null,
  visit_id  binary(16)  not null,
  kind      varchar(40) not null,
  at        datetime(6) not null,
  primary key (tenant_id, id),
  unique key desk_change_position (tenant_id, site_id, position),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id)
);
