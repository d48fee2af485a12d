-- What is known of persons, sealed: nothing here can be read without the keys, which are not in this database.

-- Which master key this database goes with; written with the first deposit.
create table vault.seal (
    one boolean primary key default true check (one),
    seal bytea not null
);

create table vault.person (
    -- The opaque reference that events bear.
    beneficiary_id uuid primary key,
    -- The structure that deposited it, and the only one among whose own persons it is compared.
    structure_id text not null,
    deposited_at timestamptz not null,
    rectified_at timestamptz,
    -- Whether a referral is known to name it; one that none names dies.
    referred boolean not null default false,
    sealed bytea not null
);
create index person_unreferred on vault.person (deposited_at) where not referred;

-- Keyed hashes by which a structure finds that it already follows somebody; a structure's tell nothing of another's.
create table vault.fingerprint (
    beneficiary_id uuid not null references vault.person on delete cascade,
    value bytea not null,
    primary key (beneficiary_id, value)
);
create index fingerprint_value on vault.fingerprint (value);

-- What was asked for under which identifier. What tells two contents apart is sealed with the person's key, for a plain hash
-- of a name can be guessed.
create table vault.command (
    id uuid primary key,
    actor text not null,
    beneficiary_id uuid not null references vault.person on delete cascade,
    sealed bytea not null
);
create index command_beneficiary on vault.command (beneficiary_id);

-- The tombstones, as the file outside this database tells them.
create table vault.erasure (
    beneficiary_id uuid primary key,
    erased_at timestamptz not null,
    reason text not null
);
