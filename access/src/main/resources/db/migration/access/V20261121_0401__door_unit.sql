create table door_unit (
  tenant_id     binary(16)   not null,
  id            binary(16)   not null,
  version       bigint       not null,
  site_id       binary(16)   not null,
  name          varchar(120) not null,
  serial_number varchar(60)  not null,
  state         varchar(20)  not null,
  changed_at    datetime(6)  not null,
  primary key (tenant_id, id),
  unique key door_unit_serial (tenant_id, serial_number),
  key door_unit_site (tenant_id, site_id, name),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
