create table meeting (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  version      bigint       not null,
  site_id      binary(16)   not null,
  host_id      binary(16)   not null,
  subject      varchar(200) not null,
  room         varchar(100) not null,
  starts_at    datetime(6)  not null,
  ends_at      datetime(6)  not null,
  sequence     int          not null,
  created_at   datetime(6)  not null,
  cancelled_at datetime(6)  null,
  primary key (tenant_id, id),
  key meeting_start (tenant_id, starts_at),
  key meeting_host (tenant_id, host_id, starts_at),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, host_id) references employee (tenant_id, id)
);
