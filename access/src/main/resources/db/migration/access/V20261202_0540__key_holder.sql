create table key_holder (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  version    bigint       not null,
  name       varchar(200) not null,
  phone      varchar(20)  not null,
  in_use     varchar(20)  null,
  company_id binary(16)   null,
  kind       varchar(20)  not null,
  created_at datetime(6)  not null,
  ended_at   datetime(6)  null,
  primary key (tenant_id, id),
  unique key key_holder_in_use (tenant_id, in_use),
  key key_holder_name (tenant_id, name),
  key key_holder_company (tenant_id, company_id),
  foreign key (tenant_id, company_id) references key_company (tenant_id, id)
);
