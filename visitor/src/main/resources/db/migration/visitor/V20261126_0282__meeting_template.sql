create table meeting_template (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  version    bigint       not null,
  host_id    binary(16)   not null,
  name       varchar(100) not null,
  site_id    binary(16)   not null,
  subject    varchar(200) not null,
  room       varchar(100) not null,
  minutes    int          not null,
  primary key (tenant_id, id),
  key meeting_template_host (tenant_id, host_id),
  foreign key (tenant_id, host_id) references employee (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
