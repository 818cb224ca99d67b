create table agreement_instruction (
  tenant_id binary(16)   not null,
  id        binary(16)   not null,
  version   bigint       not null,
  kind      varchar(20)  not null,
  detail    varchar(200) not null,
  reason    varchar(500) not null,
  incapable boolean      not null,
  given_by  binary(16)   not null,
  given_at  datetime(6)  not null,
  ends_at   datetime(6)  null,
  primary key (tenant_id, id),
  key agreement_instruction_ends (tenant_id, kind, ends_at),
  foreign key (tenant_id) references tenant (id)
);
