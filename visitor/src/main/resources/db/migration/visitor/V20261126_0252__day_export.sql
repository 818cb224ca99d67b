create table day_export (
  tenant_id   binary(16)  not null,
  id          binary(16)  not null,
  version     bigint      not null,
  site_id     binary(16)  not null,
  day         date        not null,
  guests      int         not null,
  exported_at datetime(6) not null,
  exported_by binary(16)  not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
