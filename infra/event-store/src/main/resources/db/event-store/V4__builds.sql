-- What is kept from the events may be built anew beside what answers. Each build is a follower with tables of its own; one
-- of them answers, and the switch to the next is one transaction. The retired one is dropped when nobody reads it any more. Numbers are not
-- used again: a node that was stopped for long could take one build for another.
create table store.build (
    name text not null,
    number integer not null check (number > 0),
    follower text not null unique,
    state text not null check (state in ('BUILDING', 'ACTIVE', 'RETIRED', 'DROPPED')),
    changed_at timestamptz not null default clock_timestamp(),
    primary key (name, number)
);
create unique index one_active_build on store.build (name) where state = 'ACTIVE';
create unique index one_growing_build on store.build (name) where state = 'BUILDING';
