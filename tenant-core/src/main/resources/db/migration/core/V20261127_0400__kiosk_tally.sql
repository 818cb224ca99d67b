create table kiosk_tally (
  tenant_id binary(16)  not null,
  id        binary(16)  not null,
  version   bigint      not null,
  kiosk_id  binary(16)  not null,
  kind      varchar(20) not null,
  since     datetime(6) not null,
  taken     int         not null,
  primary key (tenant_id, id),
  unique key kiosk_tally_kind (tenant_id, kiosk_id, kind),
  foreign key (tenant_id, kiosk_id) references kiosk (tenant_id, id)
);
