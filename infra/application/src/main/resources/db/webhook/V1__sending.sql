-- Webhooks: how far each has come, when what comes next is tried, and what was sent. Addresses and secrets are sealed under keys that are
-- not here.
create table webhook.text (
    id uuid primary key,
    sealed bytea not null,
    deposited_at timestamptz not null
);

create table webhook.endpoint (
    id uuid primary key,
    client_id text not null,
    address_id uuid not null,
    secret_id uuid not null,
    -- a secret that signs too, until the end of that day
    former_secret_id uuid,
    former_until date,
    filter jsonb not null,
    enabled boolean not null default true,
    -- everything up to it was taken or is not asked for; the position is that of the cursor
    cursor text not null,
    position bigint not null,
    next_at timestamptz not null,
    failures int not null default 0,
    failing_since timestamptz,
    -- who sends to it now, and until when nobody else does
    lease uuid,
    leased_until timestamptz
);
create index endpoint_next on webhook.endpoint (next_at) where enabled;

create table webhook.attempt (
    id uuid primary key default gen_random_uuid(),
    endpoint_id uuid not null references webhook.endpoint on delete cascade,
    event_id uuid not null,
    type text not null,
    cursor text not null,
    attempt int not null,
    at timestamptz not null,
    outcome text not null,
    status int,
    milliseconds int not null
);
create index attempt_last on webhook.attempt (endpoint_id, at desc, id desc);
create index attempt_age on webhook.attempt (at);
