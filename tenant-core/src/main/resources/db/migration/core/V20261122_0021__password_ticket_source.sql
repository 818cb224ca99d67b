alter table password_ticket
  add column asked_from binary(32) null;
