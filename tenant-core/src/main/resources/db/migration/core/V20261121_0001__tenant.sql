create table tenant (
  id          binary(16)   not null primary key,
  slug        varchar(40)  not null,
  name        varchar(200) not null,
  public_body boolean      not null,
  operator    boolean      not null,
  settings    json         not null,
  created_at  datetime(6)  not null,
  version     bigint       not null,
  unique key tenant_slug (slug)
);
