-- What structures are to be told of referrals. Opaque references only.

create table urgency (
    referral_id uuid primary key,
    urgency text not null
);

create table receiving (
    referral_id uuid not null,
    receiver_id uuid not null,
    department text not null,
    -- Whether the structure still has something to do.
    open boolean not null,
    primary key (referral_id, receiver_id)
);

create table notice (
    id uuid primary key,
    -- Of the event it tells.
    position bigint not null,
    structure_id uuid not null,
    department text not null,
    referral_id uuid not null,
    -- The structure on the other side of the referral.
    other_id uuid not null,
    kind text not null,
    -- Told at once; otherwise in the digest of the week.
    urgent boolean not null,
    happened_at timestamptz not null,
    told_at timestamptz
);
create index notice_untold on notice (urgent, position) where told_at is null;
create index notice_of on notice (referral_id) where told_at is null;
create index notice_told on notice (told_at) where told_at is not null;

-- When the last digest was written to whom: an address or, where there is none, a structure.
create table digest (
    recipient text primary key,
    told_at timestamptz not null
);
