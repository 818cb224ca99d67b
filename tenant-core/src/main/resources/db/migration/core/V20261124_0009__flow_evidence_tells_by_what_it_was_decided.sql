alter table flow_evidence
  modify column outcome varchar(20) not null,
  modify column reason varchar(200) not null,
  add column registry_number  int          not null default 0,
  add column policy_hash      binary(32)   not null default 0,
  add column engine           int          not null default 0,
  add column purpose          varchar(20)  not null default 'SERVICE',
  add column site_id          binary(16)   null,
  add column subject_category varchar(30)  not null default 'VISITOR',
  add column subject_ref      binary(32)   not null default 0,
  add column basis            varchar(100) null,
  add column countries        varchar(200) null,
  add column asked            varchar(400) not null default '';
