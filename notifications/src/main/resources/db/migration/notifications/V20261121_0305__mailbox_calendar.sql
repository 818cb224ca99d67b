alter table mailbox_message add column calendar text not null default ('');
