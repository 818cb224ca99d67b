alter table outbox_event drop key outbox_event_due, add key outbox_event_due (done_at, due_at, type);
