-- When something is to be told of which visit, or done to it, as long as it matters. Read by what fires it alone.

create table visit (
    visit_id uuid primary key,
    immersion_id uuid not null,
    day date not null,
    agreed_by_host boolean not null default false,
    agreed_by_employer boolean not null default false,
    reports text[] not null default '{}'
);
create index visit_of_immersion on visit (immersion_id);

create table due (
    visit_id uuid not null references visit on delete cascade,
    kind text not null,
    due_at timestamptz not null,
    primary key (visit_id, kind)
);
create index due_first on due (due_at, visit_id, kind);

grant select on visit, due to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
