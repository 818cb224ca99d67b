alter table agreement_version add column copies_told_at datetime(6) null;
