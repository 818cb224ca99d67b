alter table door_unit
  add column stairwell_id binary(16) null,
  add key door_unit_stairwell (tenant_id, stairwell_id),
  add foreign key (tenant_id, stairwell_id) references stairwell (tenant_id, id);
