-- Calendars kept elsewhere: what is read of them, and when. Addresses are sealed under keys that are not here.
create table outside.address (
    id uuid primary key,
    sealed bytea not null,
    deposited_at timestamptz not null
);

create table outside.calendar (
    id uuid primary key,
    department text not null,
    structure_id uuid not null,
    post_id uuid,
    address_id uuid not null,
    next_at timestamptz not null,
    -- who reads it now, and until when nobody else does
    lease uuid,
    leased_until timestamptz,
    etag text,
    last_modified text,
    -- when all of it was last taken in, for what recurs to be told far enough
    whole_at timestamptz,
    tried_at timestamptz,
    outcome text,
    succeeded_at timestamptz,
    failures int not null default 0
);
create index calendar_next on outside.calendar (next_at);

create table outside.busy (
    calendar_id uuid not null references outside.calendar on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (calendar_id, starts_at)
);
