create table disclosure_file (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  file mediumblob not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references disclosure (tenant_id, id)
);
