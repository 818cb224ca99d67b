create table agreement_paper (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  version_id binary(16)  not null,
  page       mediumtext  not null,
  paper      mediumblob  not null,
  made_at    datetime(6) not null,
  primary key (tenant_id, id),
  unique key agreement_paper_version (tenant_id, version_id),
  foreign key (tenant_id, version_id) references agreement_version (tenant_id, id)
);
