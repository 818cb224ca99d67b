alter table employee add column alert_channel varchar(10) null;
