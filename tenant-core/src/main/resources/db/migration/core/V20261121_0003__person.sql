create table person (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  version    bigint       not null,
  first_name varchar(100) not null,
  last_name  varchar(100) not null,
  email      varchar(254) null,
  phone      varchar(20)  null,
  company    varchar(200) null,
  language   char(2)      not null,
  created_at datetime(6)  not null,
  primary key (tenant_id, id),
  unique key person_email (tenant_id, email),
  key person_name (tenant_id, last_name, first_name),
  foreign key (tenant_id) references tenant (id)
);
