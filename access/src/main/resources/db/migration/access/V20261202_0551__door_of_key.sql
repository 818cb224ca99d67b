create table door_of_key (
  tenant_id binary(16) not null,
  id        binary(16) not null,
  version   bigint     not null,
  key_id    binary(16) not null,
  door_id   binary(16) not null,
  holder_id binary(16) null,
  primary key (tenant_id, id),
  unique key door_of_key_door (tenant_id, key_id, door_id),
  key door_of_key_holder (tenant_id, door_id, holder_id),
  foreign key (tenant_id, key_id) references door_key (tenant_id, id),
  foreign key (tenant_id, door_id) references door_unit (tenant_id, id)
);
