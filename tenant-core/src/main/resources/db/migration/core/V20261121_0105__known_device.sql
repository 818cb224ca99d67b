create table known_device (
  tenant_id    binary(16)  not null,
  id           binary(16)  not null,
  version      bigint      not null,
  account_id   binary(16)  not null,
  hash         binary(32)  not null,
  created_at   datetime(6) not null,
  last_used_at datetime(6) not null,
  primary key (tenant_id, id),
  unique key known_device_hash (tenant_id, account_id, hash),
  key known_device_age (last_used_at),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
