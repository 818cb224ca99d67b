create table desk_feed (
  tenant_id binary(16) not null,
  id        binary(16) not null,
  version   bigint     not null,
  position  bigint     not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references site (tenant_id, id)
);
