create table contract_end (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  version      bigint       not null,
  party        varchar(10)  not null,
  reason       varchar(500) not null,
  given_by     binary(16)   not null,
  given_at     datetime(6)  not null,
  ends_at      datetime(6)  not null,
  choice       varchar(10)  null,
  chosen_by    binary(16)   null,
  chosen_at    datetime(6)  null,
  withdrawn_by binary(16)   null,
  withdrawn_at datetime(6)  null,
  primary key (tenant_id, id),
  key contract_end_ends (tenant_id, ends_at),
  foreign key (tenant_id) references tenant (id)
);
