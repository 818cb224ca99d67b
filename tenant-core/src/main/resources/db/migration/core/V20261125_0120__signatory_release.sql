create table signatory_release (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  version     bigint       not null,
  account_id  binary(16)   not null,
  named_by    binary(16)   null,
  named_at    datetime(6)  null,
  reason      varchar(500) not null,
  released_by binary(16)   not null,
  released_at datetime(6)  not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
