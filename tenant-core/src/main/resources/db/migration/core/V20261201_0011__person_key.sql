create table person_key (
  tenant_id binary(16)     not null,
  id        binary(16)     not null,
  version   bigint         not null,
  subject   binary(16)     not null,
  wrapped   varbinary(120) not null,
  primary key (tenant_id, id),
  unique key person_key_subject (tenant_id, subject),
  foreign key (tenant_id) references tenant (id)
);
