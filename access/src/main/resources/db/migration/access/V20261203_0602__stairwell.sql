create table stairwell (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  version    bigint       not null,
  site_id    binary(16)   not null,
  owner_id   binary(16)   not null,
  name       varchar(120) not null,
  address    varchar(300) not null,
  changed_at datetime(6)  not null,
  primary key (tenant_id, id),
  key stairwell_owner (tenant_id, owner_id, name),
  key stairwell_site (tenant_id, site_id),
  foreign key (tenant_id, owner_id) references building_owner (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
