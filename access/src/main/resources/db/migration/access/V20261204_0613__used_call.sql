create table used_call (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  until datetime(6) not null,
  primary key (tenant_id, id),
  key used_call_until (until),
  foreign key (tenant_id) references tenant (id)
);
