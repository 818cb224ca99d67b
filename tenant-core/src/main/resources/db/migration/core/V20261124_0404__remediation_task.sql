create table remediation_task (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  version      bigint       not null,
  service      varchar(60)  not null,
  processor    varchar(60)  not null,
  cause        varchar(20)  not null,
  detail       varchar(200) not null,
  opened_at    datetime(6)  not null,
  confirmed_at datetime(6)  null,
  confirmed_by binary(16)   null,
  note         varchar(500) null,
  primary key (tenant_id, id),
  key remediation_task_open (tenant_id, confirmed_at),
  foreign key (tenant_id) references tenant (id)
);
