alter table visit
  add column earlier_arrived_at  datetime(6) null,
  add column earlier_departed_at datetime(6) null,
  add column earlier_inferred    boolean     not null default false;
