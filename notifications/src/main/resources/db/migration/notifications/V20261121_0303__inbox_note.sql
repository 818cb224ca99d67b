create table inbox_note (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  version    bigint       not null,
  person_id  binary(16)   not null,
  text       varchar(700) not null,
  created_at datetime(6)  not null,
  read_at    datetime(6)  null,
  primary key (tenant_id, id),
  key inbox_note_person (tenant_id, person_id, created_at),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
