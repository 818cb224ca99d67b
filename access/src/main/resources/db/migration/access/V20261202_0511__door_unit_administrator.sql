alter table door_unit
  add column administrator_id binary(16) null,
  add key door_unit_administrator (tenant_id, administrator_id),
  add foreign key (tenant_id, administrator_id) references employee (tenant_id, id);
