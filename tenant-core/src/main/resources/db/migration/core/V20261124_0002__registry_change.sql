create table registry_change (
  id          binary(16)  not null primary key,
  based_on    int         not null,
  document    longtext    not null,
  state       varchar(10) not null,
  proposed_by binary(16)  not null,
  proposed_at datetime(6) not null,
  decided_by  binary(16)  null,
  decided_at  datetime(6) null
);
