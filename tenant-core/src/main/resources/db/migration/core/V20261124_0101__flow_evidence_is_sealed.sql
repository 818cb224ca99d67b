alter table flow_evidence
  add column form tinyint    not null default 1,
  add column seq  bigint     null,
  add column leaf binary(32) null;
