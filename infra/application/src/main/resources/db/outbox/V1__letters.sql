-- What is written to structures, and whether it left: an operational log, not the truth. Nothing in it is about a person who is
-- accompanied. Kept thirty days once it is settled.
create table outbox.letter (
    id uuid primary key,
    -- Whose coordination hands it on where no e-mail does.
    department text not null,
    structure_id uuid not null,
    -- Where it goes whatever the record says by then; null for what the record says when it is sent.
    address text,
    subject text not null,
    body text not null,
    state text not null check (state in ('WAITING', 'NO_ADDRESS', 'NOT_TAKEN', 'SENT', 'GIVEN_UP', 'KEPT')),
    attempts int not null default 0,
    -- What the server, or the network, said the last time.
    fault text,
    handed_in_at timestamptz not null,
    next_at timestamptz not null,
    settled_at timestamptz
);
create index letter_due on outbox.letter (next_at, id) where settled_at is null;
create index letter_settled on outbox.letter (settled_at) where settled_at is not null;
create index letter_not_sent on outbox.letter (department, handed_in_at) where state not in ('SENT', 'WAITING');
