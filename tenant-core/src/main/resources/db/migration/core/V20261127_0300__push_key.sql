create table push_key (
  id         binary(16)      not null primary key,
  generation int             not null,
  sealed_key varbinary(1000) not null,
  created_at datetime(6)     not null,
  unique key push_key_generation (generation)
);
