-- Permanences that several structures hold together: proposals for those who were asked and the coordination, what is held for
-- everybody who works in the department.

create table permanence (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    readers text[] not null,
    department text collate "C" not null,
    sort_name text collate "C" not null,
    format text not null,
    -- who holds it, was asked to, or took the place of a holder
    structure_ids uuid[] not null,
    place_ids uuid[] not null,
    running_since date,
    known jsonb not null
);
create index permanence_in_department on permanence (department, sort_name, id);

alter table permanence enable row level security;

create policy readers on permanence for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on permanence to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
