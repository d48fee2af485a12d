-- A lease is part of a follower's row: who runs it, until when by this database's clock. The token grows whenever the lease
-- changes hands or is taken away; a page moves the position only under the token it began with.
alter table store.follower
    add owner text,
    add token bigint not null default 0,
    add expires_at timestamptz,
    add paused boolean not null default false;

-- Events a follower did not take in: the one that failed, which has an error, and those of its sequence that came after it.
create table store.parked (
    follower text not null references store.follower (name) on delete cascade,
    position bigint not null,
    sequence text not null,
    error text,
    tries integer not null default 0,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (follower, position)
);
create index parked_sequence on store.parked (follower, sequence, position);
