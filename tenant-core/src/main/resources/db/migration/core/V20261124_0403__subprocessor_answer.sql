create table subprocessor_answer (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  version     bigint       not null,
  notice_id   binary(16)   not null,
  answer      varchar(20)  not null,
  reason      varchar(500) null,
  given_by    binary(16)   not null,
  given_at    datetime(6)  not null,
  in_annex_at datetime(6)  null,
  primary key (tenant_id, id),
  key subprocessor_answer_notice (tenant_id, notice_id, given_at),
  foreign key (tenant_id, notice_id) references subprocessor_notice (tenant_id, id)
);
