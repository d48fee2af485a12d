-- Errors that people reported in records of others. For the structure, and for the coordination of the department.

create table report (
    id uuid primary key,
    position bigint not null,
    -- orders the list as the position does, in the form of a page's cursor
    place text collate "C" not null generated always as (lpad(cast(position as text), 19, '0')) stored,
    readers text[] not null,
    department text collate "C" not null,
    structure_id uuid not null,
    offer_id uuid,
    field text,
    message text not null,
    proposed_values text[],
    reporter_role text not null,
    reporter_structure_id text,
    reported_on date not null,
    status text not null default 'OPEN',
    reason text,
    settled_on date
);
create index report_in_department on report (department, place, id);

alter table report enable row level security;

create policy readers on report for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on report to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
