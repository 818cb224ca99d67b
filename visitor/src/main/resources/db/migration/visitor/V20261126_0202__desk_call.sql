create table desk_call (
  tenant_id binary(16)  not null,
  id        binary(16)  not null,
  version   bigint      not null,
  site_id   binary(16)  not null,
  kiosk_id  binary(16)  not null,
  reason    varchar(20) not null,
  called_at datetime(6) not null,
  done_at   datetime(6) null,
  done_by   binary(16)  null,
  primary key (tenant_id, id),
  key desk_call_open (tenant_id, site_id, called_at),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, kiosk_id) references kiosk (tenant_id, id)
);
