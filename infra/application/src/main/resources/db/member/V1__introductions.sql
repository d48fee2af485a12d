-- What persons said of themselves when they asked to be confirmed, sealed under keys that are not here.
create table member.introduction (
    id uuid primary key,
    sealed bytea not null,
    deposited_at timestamptz not null
);
