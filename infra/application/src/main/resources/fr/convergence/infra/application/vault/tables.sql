-- Who is concerned by which person, and since when nobody is any more. Opaque references only: it says nothing of anybody, and is
-- read by the vault alone.

create table chain (
    beneficiary_id uuid primary key,
    -- The structure that began it; only what that one deposited is shown to those it refers to.
    opened_by text not null,
    -- The last time somebody, and not the passing of time, did something.
    last_contact timestamptz not null,
    erased_at timestamptz
);

create table referral (
    referral_id uuid primary key,
    beneficiary_id uuid not null,
    touched_at timestamptz not null
);
create index referral_of on referral (beneficiary_id);

create table standing (
    referral_id uuid not null,
    receiver_id text not null,
    beneficiary_id uuid not null,
    -- Whether it took the person on.
    accepted boolean not null,
    ended_at timestamptz,
    -- The last link by which it answers without an account, unless it was revoked, and the last day on which that opens.
    link_id uuid,
    link_until date,
    -- Whether who holds it knew the code that came by another channel.
    link_identified boolean not null default false,
    primary key (referral_id, receiver_id)
);
create index standing_of on standing (beneficiary_id);

grant select on chain, referral, standing to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
