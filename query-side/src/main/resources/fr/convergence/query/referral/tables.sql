-- Referrals, what they say of a need and a situation, and where they stand at each receiver. Nobody's name is here.
-- `readers` are words of Actor.readerScopes that only those who accompany, coordinate or audit have.

create table referral (
    id uuid primary key,
    -- the last event of its own it includes
    taken_in bigint not null,
    readers text[] not null,
    beneficiary_id uuid not null,
    sender_id uuid not null,
    department text collate "C" not null,
    follows_id uuid,
    link text,
    status text not null,
    outcomes text[] not null,
    drafted_at timestamptz not null,
    sent_at timestamptz,
    abandoned boolean not null
);
create index referral_of_beneficiary on referral (beneficiary_id);
create index referral_of_sender on referral (sender_id);
create index referral_after on referral (follows_id);

-- What the sender says: kept from those who only sent the person on to the sender.
create table content (
    id uuid primary key,
    readers text[] not null,
    theme text,
    procedure text,
    operator text,
    level text,
    mode text,
    autonomy text,
    not_assessed text,
    urgency text,
    constrained boolean,
    equipment text[] not null,
    mobility text,
    contact_preference text,
    handover boolean,
    non_digital boolean,
    email boolean,
    france_connect boolean,
    agreement_form text,
    agreed_on date,
    agreement_withdrawn_on date
);

-- Where it stands at one receiver.
create table standing (
    referral_id uuid not null,
    receiver_id uuid not null,
    readers text[] not null,
    -- null until it is sent
    department text collate "C",
    status text not null,
    sent_at timestamptz,
    received_at timestamptz,
    reviewed_at timestamptz,
    accepted_at timestamptz,
    started_at timestamptz,
    first_contact_at timestamptz,
    closed_at timestamptz,
    confirmed_at timestamptz,
    ended_at timestamptz,
    outcome text,
    satisfaction text,
    autonomy_after text,
    decline_reasons text[] not null,
    redirected_to_id uuid,
    next_id uuid,
    withdraw_reason text,
    hold_reason text,
    held_until date,
    reopen_reason text,
    mismatches text[] not null,
    override_reason text,
    call_result text,
    called_on date,
    relay_operator text,
    relay_channel text,
    relay_result text,
    -- the last link by which it answers without an account; null without, and once revoked
    link_id uuid,
    no_shows int not null,
    deadlines text[] not null,
    primary key (referral_id, receiver_id)
);
create index standing_of_receiver on standing (receiver_id);

-- Referrals of people whose personal data is erased.
create table erased (
    referral_id uuid primary key,
    erased_at timestamptz not null,
    reason text not null
);

alter table referral enable row level security;
alter table content enable row level security;
alter table standing enable row level security;
alter table erased enable row level security;

create policy readers on referral for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on content for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on standing for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on erased for select to convergence_reader
    using (exists (select from referral where id = referral_id));

grant select on referral, content, standing, erased to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
