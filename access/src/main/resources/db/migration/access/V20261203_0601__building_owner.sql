create table building_owner (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  version    bigint       not null,
  name       varchar(200) not null,
  contact    varchar(200) not null,
  address    varchar(300) not null,
  email      varchar(254) not null,
  phone      varchar(20)  null,
  changed_at datetime(6)  not null,
  primary key (tenant_id, id)
);
