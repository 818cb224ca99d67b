create table picture_look (
  tenant_id binary(16)  not null,
  id        binary(16)  not null,
  version   bigint      not null,
  visit_id  binary(16)  not null,
  site_id   binary(16)  not null,
  what      varchar(20) not null,
  looked_at datetime(6) not null,
  looked_by binary(16)  not null,
  primary key (tenant_id, id),
  key picture_look_due (tenant_id, site_id, looked_at),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
