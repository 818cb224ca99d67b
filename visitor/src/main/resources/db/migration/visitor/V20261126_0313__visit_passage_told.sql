alter table visit
  add column arrival_told_at   datetime(6) null,
  add column departure_told_at datetime(6) null;
