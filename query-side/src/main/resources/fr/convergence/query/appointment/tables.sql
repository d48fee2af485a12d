-- When people are to be reminded of which appointment. Opaque references only. Read by what fires it alone.

create table permanence (
    permanence_id uuid primary key,
    department text not null
);

create table due (
    appointment_id uuid primary key,
    permanence_id uuid not null,
    due_at timestamptz not null
);
create index due_first on due (due_at, appointment_id);

grant select on due to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
