create table signing_key (
  id         binary(16)      not null primary key,
  generation int             not null,
  sealed_key varbinary(4000) not null,
  created_at datetime(6)     not null,
  signs_from datetime(6)     not null,
  unique key signing_key_generation (generation)
);
