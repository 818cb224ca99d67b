create table outbound_call (
  id         binary(16)   not null primary key,
  flow_id    binary(16)   not null,
  worked_for binary(16)   null,
  service    varchar(40)  not null,
  host       varchar(255) not null,
  kind       varchar(10)  not null,
  called_at  datetime(6)  not null,
  key outbound_call_time (called_at),
  key outbound_call_flow (flow_id)
);
