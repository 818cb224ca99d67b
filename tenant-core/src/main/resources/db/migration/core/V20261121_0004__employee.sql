create table employee (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  site_id    binary(16)  null,
  deputy_id  binary(16)  null,
  absent_until datetime(6) null,
  left_at    datetime(6) null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references person (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, deputy_id) references employee (tenant_id, id)
);
