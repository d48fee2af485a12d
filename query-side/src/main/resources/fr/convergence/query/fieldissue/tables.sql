-- Issues that the field raises: for everybody who works in the department, and for the structure that raised them.

create table issue (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    readers text[] not null,
    -- when it was raised
    sort_name text collate "C" not null,
    raised_by uuid not null,
    department text collate "C" not null,
    addressee text not null,
    operator text,
    topic text not null,
    description text not null,
    status text not null,
    shared_by uuid[] not null,
    withdrawal text,
    steps jsonb not null
);
create index issue_in_department on issue (department, sort_name, id);

alter table issue enable row level security;

create policy readers on issue for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on issue to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
