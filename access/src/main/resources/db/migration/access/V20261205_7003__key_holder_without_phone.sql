alter table key_holder modify phone varchar(20) null;
