-- What structures lived with each other. What happened is added, and what was taken back is added too: what was known at a moment
-- is what was recorded until then.

-- Where what can be lived together is at home. Kept for what comes of it; nobody reads it.
create table setting (
    id uuid primary key,
    departments text[] not null,
    -- when it is; null for what lasts
    day date
);

create table encounter (
    position bigint not null,
    kind text not null,
    -- who visits, or sends; of what has no direction, the lesser of the two
    from_id uuid not null,
    to_id uuid not null,
    -- what it comes of: a day that was opened, a referral, a permanence, a gathering
    source_id uuid not null,
    departments text[] not null,
    readers text[] not null,
    recorded_at timestamptz not null,
    happened_on date not null,
    -- less than 0 for what was taken back
    times int not null,
    primary key (position, kind, from_id, to_id)
);
create index encounter_from on encounter (from_id);
create index encounter_to on encounter (to_id);
create index encounter_of_source on encounter (source_id);
create index encounter_in_department on encounter using gin (departments);

alter table encounter enable row level security;

create policy readers on encounter for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on encounter to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
