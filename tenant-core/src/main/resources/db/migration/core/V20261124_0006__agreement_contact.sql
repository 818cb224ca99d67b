create table agreement_contact (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  version     bigint       not null,
  role        varchar(20)  not null,
  name        varchar(200) not null,
  email       varchar(254) not null,
  phone       varchar(20)  null,
  language    varchar(10)  not null,
  code_hash   binary(32)   null,
  code_until  datetime(6)  null,
  code_trials int          not null,
  verified_at datetime(6)  null,
  created_at  datetime(6)  not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
