create table emergency_review (
  tenant_id      binary(16)   not null,
  id             binary(16)   not null,
  version        bigint       not null,
  instruction_id binary(16)   not null,
  due_at         datetime(6)  not null,
  done_at        datetime(6)  null,
  done_by        binary(16)   null,
  note           varchar(500) null,
  primary key (tenant_id, id),
  unique key emergency_review_instruction (tenant_id, instruction_id),
  foreign key (tenant_id, instruction_id) references agreement_instruction (tenant_id, id)
);
