alter table employee add column absent_from datetime(6) null;
