-- Appointments at sessions of permanences, each for those who care for persons where it is held and where it was booked. Opaque
-- references only.

-- What permanences are held by. Read by the projection alone.
create table permanence (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    known jsonb not null
);

create table appointment (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    permanence_id uuid not null,
    readers text[] not null,
    department text collate "C" not null,
    -- when it begins, in UTC
    sort_name text collate "C" not null,
    -- who receives the person and who booked
    structure_ids uuid[] not null,
    place_id uuid not null,
    title text not null,
    day date not null,
    starts_at time not null,
    ends_at time not null,
    beneficiary_id uuid not null,
    referral_id uuid,
    booked_by uuid not null,
    status text not null,
    cancel_reason text,
    moved boolean not null,
    reminded boolean not null
);
create index appointment_of_permanence on appointment (permanence_id, sort_name, id);
create index appointment_of_structure on appointment using gin (structure_ids);

alter table appointment enable row level security;

create policy readers on appointment for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on appointment to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
