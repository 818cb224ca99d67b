alter table flow_evidence
  add column offered   varchar(400) null,
  add column preferred varchar(10)  null,
  add column unable    varchar(800) not null default '',
  add column repeats   boolean      not null default false;
