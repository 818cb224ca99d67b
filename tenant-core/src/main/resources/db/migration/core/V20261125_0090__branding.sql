create table branding (
  tenant_id binary(16) not null,
  id        binary(16) not null,
  version   bigint     not null,
  color     char(7)    null,
  logo      mediumblob null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
