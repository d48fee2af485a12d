-- The record of what happened. Everything here is append-only but the followers' positions.
create schema store;

-- One row. A store keeps its id for ever; its epoch is raised when history may have been lost (a restored backup).
create table store.identity (
    one boolean primary key default true check (one),
    id uuid not null default gen_random_uuid(),
    epoch integer not null default 1 check (epoch > 0),
    simulated_time boolean not null default false,
    created_at timestamptz not null default clock_timestamp()
);
insert into store.identity default values;

-- position: from 1, without gap, equal to the order of commits. payload and metadata: the bytes as they were written.
create table store.event (
    position bigint primary key check (position > 0),
    id uuid not null unique,
    type text not null,
    version integer not null check (version > 0),
    payload text not null,
    metadata text not null,
    tags text[] not null,
    recorded_at timestamptz not null
);
create index event_recorded_at on store.event (recorded_at, position);

-- 'key=value' of every entity an event concerns, and 'type=…'.
create table store.tag (
    tag text collate "C" not null,
    position bigint not null,
    primary key (tag, position)
);

-- The commands that were recorded, and the last position each wrote.
create table store.command (
    id uuid primary key,
    actor text not null,
    fingerprint text not null,
    position bigint not null
);

-- Who follows the store and how far it has come. The position moves in the transaction that wrote the follower's rows.
create table store.follower (
    name text primary key,
    position bigint not null default 0 check (position >= 0),
    created_at timestamptz not null default clock_timestamp(),
    moved_at timestamptz not null default clock_timestamp()
);

create function store.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on store.event
    for each statement execute function store.refuse_change();
create trigger append_only before update or delete or truncate on store.tag
    for each statement execute function store.refuse_change();
create trigger append_only before update or delete or truncate on store.command
    for each statement execute function store.refuse_change();
