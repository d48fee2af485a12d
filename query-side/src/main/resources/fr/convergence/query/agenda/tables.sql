-- What is in an agenda, one row a session, as ranges of positions: a row is true from valid_from (included) to valid_to (excluded);
-- null is now.

-- What entries come from. Read by the projection alone.
create table planned (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    permanence jsonb,
    immersion jsonb,
    gathering jsonb
);

create table entry (
    subject_id uuid not null,
    day date not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    kind text not null,
    owner_id uuid not null,
    readers text[] not null,
    department text collate "C" not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place_id uuid,
    structure_ids uuid[] not null,
    -- who opens the day to professionals of others; null for a session
    host_id uuid,
    title text,
    access text,
    status text not null,
    absences jsonb not null,
    takes jsonb not null,
    primary key (subject_id, day, valid_from)
);
create index entry_of_owner on entry (owner_id) where valid_to is null;
create index entry_in_department on entry (department, starts_at, subject_id);
-- Counts what is in it now, for who may read it, without the rows themselves.
create index entry_counted on entry (department, starts_at, subject_id) include (day, readers) where valid_to is null;
create index entry_at_place on entry (place_id, starts_at, subject_id) where place_id is not null;

-- Which structures an entry is in the agenda of; says nothing to who may not read the entry.
create table part (
    structure_id uuid not null,
    subject_id uuid not null,
    day date not null,
    valid_from bigint not null,
    primary key (structure_id, day, subject_id, valid_from)
);

-- When structures, posts and rooms are taken now, whoever may read by what: it says nothing else, and is never shown as it is
-- (infra/decisions 0028). Of a structure with the post it promised, or of a place.
create table taken (
    subject_id uuid not null,
    day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    structure_id uuid,
    post_id uuid,
    place_id uuid,
    -- false as long as the structure is only asked
    sure boolean not null,
    check ((structure_id is null) <> (place_id is null))
);
create index taken_on on taken (subject_id, day);
create index taken_of on taken (structure_id, starts_at) where structure_id is not null;
create index taken_from_post on taken (post_id, starts_at) where post_id is not null;
create index taken_at on taken (place_id, starts_at) where place_id is not null;

-- For which session each appointment is booked, as ranges of positions: only counted, and only for who may read the entry.
create table appointment (
    appointment_id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    permanence_id uuid not null,
    day date not null,
    primary key (appointment_id, valid_from)
);
create index appointment_of on appointment (permanence_id, day);

-- In how many places structures can be at once: as in the cartography, the closed ones included.
create table post (
    id uuid primary key,
    employers uuid[] not null,
    open_from date,
    closed_on date
);
create index post_of on post using gin (employers);

-- How many sessions a place can hold at once; one where nobody said so.
create table room (
    place_id uuid primary key,
    rooms int not null
);

-- When it is asked how many came to a session, as long as nobody said. Read by what fires it alone.
create table due (
    permanence_id uuid not null,
    day date not null,
    due_at timestamptz not null,
    primary key (permanence_id, day)
);
create index due_first on due (due_at, permanence_id, day);

alter table entry enable row level security;
alter table part enable row level security;

create policy readers on entry for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on part for select to convergence_reader
    using (exists (select from entry e where (e.subject_id, e.day, e.valid_from) = (part.subject_id, part.day, part.valid_from)));

grant select on entry, part, appointment, taken, post, room, due to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
