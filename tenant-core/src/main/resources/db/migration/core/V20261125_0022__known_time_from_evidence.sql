insert into known_time (id, version, seen_at, confirmations)
select 1, 0, max(decided_at), 0 from flow_evidence;
