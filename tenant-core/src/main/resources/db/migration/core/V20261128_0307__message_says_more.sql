alter table message modify column parameters blob null;
