create table guest_door (
  tenant_id binary(16)   not null,
  id        binary(16)   not null,
  version   bigint       not null,
  room      varchar(100) null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references door_unit (tenant_id, id)
);
