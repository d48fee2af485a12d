-- What happened to each referral, event by event, and who may read it. Rows are only ever added.

create table entry (
    referral_id uuid not null,
    position bigint not null,
    beneficiary_id uuid not null,
    -- null when it is about the referral as a whole
    receiver_id uuid,
    type text not null,
    version int not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_role text not null,
    actor_structure_id text,
    on_behalf_of text,
    command_id uuid not null,
    -- of the sender where it is drafted, of the receiver where it is sent
    department text,
    payload text not null,
    primary key (referral_id, position)
);
create index entry_in_order on entry (position);
create index entry_of_beneficiary on entry (beneficiary_id, position);

-- Who reads a referral's entries: all of them; or those at one receiver, and those about the whole after a position.
create table access (
    referral_id uuid not null,
    reader text collate "C" not null,
    receiver_id uuid,
    since bigint not null,
    unique nulls not distinct (referral_id, reader, receiver_id)
);

alter table entry enable row level security;
alter table access enable row level security;

create policy readers on access for select to convergence_reader
    using (reader = any ((select string_to_array(current_setting('convergence.scopes', true), ','))::text[]));
create policy readers on entry for select to convergence_reader
    using (exists (select from access a where a.referral_id = entry.referral_id
                   and (a.receiver_id is null or a.receiver_id = entry.receiver_id
                        or entry.receiver_id is null and entry.position > a.since)));

grant select on entry, access to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
