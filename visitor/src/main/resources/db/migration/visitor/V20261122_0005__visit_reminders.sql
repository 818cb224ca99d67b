alter table visit
  add column reminded_at   datetime(6) null,
  add column reminded_from datetime(6) null,
  add column reminders     int         not null default 0;
