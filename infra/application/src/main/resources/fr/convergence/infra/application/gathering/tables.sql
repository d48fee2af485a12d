-- What letters about gatherings say, as read models know them. Opaque references only.

create table gathering (
    gathering_id uuid primary key,
    known jsonb not null
);
