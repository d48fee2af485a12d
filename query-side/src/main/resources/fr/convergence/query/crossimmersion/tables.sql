-- Days that structures open to professionals of others, for the whole network; and the visits to them, for the two structures
-- and the coordination of either's department.

create table immersion (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    readers text[] not null,
    host_id uuid not null,
    department text collate "C" not null,
    day date not null,
    starts_at time not null,
    ends_at time not null,
    places int not null,
    taken int not null,
    waiting int not null,
    profiles text[] not null,
    themes text[] not null,
    programme text not null,
    conditions text,
    place_id uuid,
    cancel_reason text
);
create index immersion_in_department on immersion (department, day, id);
create index immersion_of_host on immersion (host_id, day, id);

create table visit (
    id uuid primary key,
    immersion_id uuid not null,
    readers text[] not null,
    -- in which order they were asked for
    nth int not null,
    host_id uuid not null,
    visiting_id uuid not null,
    department text collate "C" not null,
    profile text not null,
    status text not null,
    day date not null,
    requested_at timestamptz not null,
    place_until date,
    agreed_by_host boolean not null,
    agreed_by_employer boolean not null,
    decline_reason text,
    withdraw_reason text,
    host_report jsonb,
    visitor_report jsonb,
    correction jsonb,
    deadlines text[] not null
);
create index visit_of_immersion on visit (immersion_id);
create index visit_of_visiting on visit (visiting_id);
create index visit_of_host on visit (host_id);

alter table immersion enable row level security;
alter table visit enable row level security;

create policy readers on immersion for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on visit for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on immersion, visit to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
