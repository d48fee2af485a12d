-- Public events in the store's order: what happened, to what, whom it concerns, and no more. One event of the store may be several.

-- What an event of an entity will have to say of whom it concerns. Read by the projection alone.
create table concern (
    -- kind and identifier, as tags have them
    entity text primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    department text,
    owner text,
    structures text[] not null,
    themes text[] not null,
    recipients text[] not null,
    professional boolean not null,
    record jsonb not null,
    offers jsonb not null,
    parts jsonb not null,
    permanence jsonb,
    gathering jsonb
);

create table event (
    position bigint not null,
    -- counts from 0 among those of one position
    ordinal int not null,
    id uuid not null,
    type text not null,
    subject_id uuid not null,
    recorded_at timestamptz not null,
    command_id uuid not null,
    readers text[] not null,
    -- codes, sorted
    departments text[] not null,
    epcis text[] not null,
    themes text[] not null,
    structures text[] not null,
    primary key (position, ordinal)
);

alter table event enable row level security;

create policy readers on event for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on event to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
