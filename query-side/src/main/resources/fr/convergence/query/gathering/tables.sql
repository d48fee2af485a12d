-- Gatherings: for the organisers, whoever was asked to come and the coordination; for everybody of the network where everybody may come.

create table gathering (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    readers text[] not null,
    department text collate "C" not null,
    -- its day and hour
    sort_name text collate "C" not null,
    day date not null,
    kind text not null,
    status text not null,
    -- who organises it, comes or is asked to, or was there
    structure_ids uuid[] not null,
    place_id uuid,
    enrolled int not null,
    waiting int not null,
    -- what time told of it already
    told text[] not null,
    known jsonb not null
);
create index gathering_in_department on gathering (department, sort_name, id);

-- People who are to come, by reference: for the organisers and who enrolled them.
create table enrolment (
    id uuid primary key,
    gathering_id uuid not null,
    readers text[] not null,
    -- in which order they were enrolled
    nth int not null,
    beneficiary_id uuid not null,
    referral_id uuid,
    enrolled_by uuid not null,
    status text not null,
    cancel_reason text,
    since timestamptz not null,
    reminded boolean not null
);
create index enrolment_of_gathering on enrolment (gathering_id);

-- What somebody is to do after it.
create table follow_up (
    id uuid primary key,
    gathering_id uuid not null,
    readers text[] not null,
    department text collate "C" not null,
    -- the day it is due
    sort_name text collate "C" not null,
    owner_id uuid,
    due_on date not null,
    open boolean not null,
    known jsonb not null
);
create index follow_up_in_department on follow_up (department, sort_name, id);
create index follow_up_of_owner on follow_up (owner_id, sort_name, id);

-- When something is to be told of it, as long as it matters. Read by what fires it alone.
create table due (
    gathering_id uuid not null,
    moment text not null,
    -- the structure, the action or the enrolment; empty when it is the gathering itself
    subject_id text not null,
    due_at timestamptz not null,
    primary key (gathering_id, moment, subject_id)
);
create index due_first on due (due_at, gathering_id, moment, subject_id);

alter table gathering enable row level security;
alter table enrolment enable row level security;
alter table follow_up enable row level security;

create policy readers on gathering for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on enrolment for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on follow_up for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on gathering, enrolment, follow_up, due to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
