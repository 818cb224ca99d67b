create table door_order (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  door_id binary(16) not null,
  number bigint not null,
  ordered_at datetime(6) not null,
  expires_at datetime(6) not null,
  outcome varchar(40) character set ascii collate ascii_bin,
  primary key (tenant_id, id),
  unique key door_order_number (tenant_id, door_id, number),
  key door_order_expires (tenant_id, expires_at),
  foreign key (tenant_id, door_id) references door_unit (tenant_id, id)
);
