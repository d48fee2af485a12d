-- What is in an agenda, one row a session, as ranges of positions: a row is true from valid_from (included) to valid_to (excluded);
-- null is now.

-- What entries come from. Read by the projection alone.
create table planned (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    permanence jsonb,
    immersion jsonb
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
    primary key (subject_id, day, valid_from)
);
create index entry_of_owner on entry (owner_id) where valid_to is null;
create index entry_in_department on entry (department, starts_at, subject_id);
create index entry_at_place on entry (place_id, starts_at, subject_id) where place_id is not null;

-- Which structures an entry is in the agenda of; says nothing to who may not read the entry.
create table part (
    structure_id uuid not null,
    subject_id uuid not null,
    day date not null,
    valid_from bigint not null,
    primary key (structure_id, day, subject_id, valid_from)
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

grant select on entry, part, due to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
