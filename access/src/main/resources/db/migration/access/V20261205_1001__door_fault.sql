create table door_fault (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  door_id binary(16) not null,
  holder_id binary(16) not null,
  words varchar(500) not null,
  latitude double null,
  longitude double null,
  within_metres double null,
  reported_at datetime(6) not null,
  closed_at datetime(6) null,
  primary key (tenant_id, id),
  key door_fault_reported (tenant_id, reported_at),
  key door_fault_holder (tenant_id, holder_id, reported_at),
  key door_fault_door (tenant_id, door_id),
  foreign key (tenant_id, door_id) references door_unit (tenant_id, id),
  foreign key (tenant_id, holder_id) references key_holder (tenant_id, id)
);
