create table guest_holder (
  tenant_id binary(16)  not null,
  id        binary(16)  not null,
  version   bigint      not null,
  holder_id binary(16)  not null,
  until     datetime(6) not null,
  primary key (tenant_id, id),
  unique key guest_holder_holder (tenant_id, holder_id),
  key guest_holder_until (tenant_id, until),
  foreign key (tenant_id, holder_id) references key_holder (tenant_id, id)
);
