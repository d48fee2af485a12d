-- What is to be learned, by whoever works in the department; nobody is known.

create table need (
    id uuid primary key,
    readers text[] not null,
    department text collate "C" not null,
    profile text not null,
    topic text not null,
    recorded_at timestamptz not null
);
create index need_in_department on need (department, topic);

-- Gatherings, and what is learned there.
create table training (
    gathering_id uuid primary key,
    readers text[] not null,
    department text collate "C" not null,
    day date not null,
    topics text[] not null,
    held_at timestamptz,
    cancelled boolean not null default false
);
create index training_in_department on training (department, day);

alter table need enable row level security;
alter table training enable row level security;

create policy readers on need for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on training for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on need, training to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
