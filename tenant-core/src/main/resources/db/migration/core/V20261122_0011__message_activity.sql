alter table message drop key message_due, add key message_due (settled_at, due_at, activity);
