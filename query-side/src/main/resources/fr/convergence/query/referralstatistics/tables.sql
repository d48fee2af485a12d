-- Referrals as they are counted. Nobody's name is here, and nobody who did anything: statistics are of structures.

-- What is known of a referral as a whole. Kept for the rows that are counted; nobody reads it.
create table referral (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    beneficiary_id uuid not null,
    sender_id uuid not null,
    department text collate "C" not null,
    -- the referral whose receiver sends the person on by this one; null when none does
    redirected_from_id uuid,
    -- the first referral of those by which the person was sent on until this one
    chain_id uuid not null,
    redirections int not null,
    theme text,
    operator text,
    urgency text,
    not_assessed text
);
create index referral_of_beneficiary on referral (beneficiary_id);

-- What is counted: a referral at one of its receivers. `readers` are words of Actor.readerScopes; none until it is sent.
create table sending (
    referral_id uuid not null,
    receiver_id uuid not null,
    readers text[] not null,
    sender_id uuid not null,
    sender_department text collate "C" not null,
    -- null until it is sent
    receiver_department text collate "C",
    chain_id uuid not null,
    redirections int not null,
    -- whether the receiver had sent the person on that way, or been asked, before
    returned boolean not null,
    theme text,
    operator text,
    urgency text,
    not_assessed text,
    status text not null,
    sent_at timestamptz,
    received_at timestamptz,
    accepted_at timestamptz,
    first_contact_at timestamptz,
    closed_at timestamptz,
    outcome text,
    decline_reasons text[] not null,
    redirected_to_id uuid,
    mismatches text[] not null,
    override_reason text,
    no_shows int not null,
    primary key (referral_id, receiver_id)
);
create index sending_by_sender on sending (sender_id, sent_at);
create index sending_by_receiver on sending (receiver_id, sent_at);
create index sending_by_sender_department on sending (sender_department, sent_at);
create index sending_by_receiver_department on sending (receiver_department, sent_at);

alter table sending enable row level security;

create policy readers on sending for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on sending to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
