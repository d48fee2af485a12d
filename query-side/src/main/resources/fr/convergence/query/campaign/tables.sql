-- Who was asked whether their records are right, and what they answered. For the coordination of the department alone.

create table campaign (
    id uuid primary key,
    readers text[] not null,
    department text collate "C" not null,
    name text not null,
    deadline date not null,
    opened_on date not null,
    closed boolean not null default false
);

create table chosen (
    campaign_id uuid not null,
    structure_id uuid not null,
    readers text[] not null,
    answer text,
    answered_by text,
    answered_on date,
    primary key (campaign_id, structure_id)
);

create table request (
    position bigint primary key,
    campaign_id uuid not null,
    structure_id uuid not null,
    readers text[] not null,
    channel text not null,
    link_id uuid unique,
    asked_on date not null,
    opened_on date,
    revoked boolean not null default false,
    unique (campaign_id, structure_id, position)
);

create table proposal (
    id uuid primary key,
    position bigint not null,
    campaign_id uuid not null,
    structure_id uuid not null,
    readers text[] not null,
    details jsonb not null,
    place_id uuid,
    place_details jsonb not null,
    proposed_on date not null,
    state text not null default 'OPEN',
    reason text
);
create index proposal_of on proposal (campaign_id);

alter table campaign enable row level security;
alter table chosen enable row level security;
alter table request enable row level security;
alter table proposal enable row level security;

create policy readers on campaign for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on chosen for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on request for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on proposal for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on campaign, chosen, request, proposal to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
