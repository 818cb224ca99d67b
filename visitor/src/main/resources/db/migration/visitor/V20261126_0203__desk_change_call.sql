alter table desk_change
  modify column visit_id binary(16) null,
  add column call_id binary(16) null,
  add foreign key (tenant_id, call_id) references desk_call (tenant_id, id);
