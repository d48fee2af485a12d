-- A workshop may be held at a distance.
alter table outbox.reminder alter column place_id drop not null;
