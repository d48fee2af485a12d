-- Who is to be reminded of an appointment, and whether that was done: an operational log, not the truth. Of the person it holds the
-- opaque reference alone; what is sent is put together when it is sent, and not kept. Kept thirty days once it is settled.
create table outbox.reminder (
    id uuid primary key,
    appointment_id uuid not null,
    beneficiary_id uuid not null,
    department text not null,
    booked_by uuid not null,
    holder_ids text[] not null,
    place_id uuid not null,
    title text not null,
    day date not null,
    starts_at time not null,
    state text not null check (state in
        ('WAITING', 'NOT_TAKEN', 'SENT_BY_SMS', 'SENT_BY_EMAIL', 'HANDED_ON', 'TOO_LATE', 'FORGOTTEN')),
    attempts int not null default 0,
    -- What the gateway, or the network, said the last time.
    fault text,
    handed_in_at timestamptz not null,
    next_at timestamptz not null,
    settled_at timestamptz
);
create index reminder_due on outbox.reminder (next_at, id) where settled_at is null;
create index reminder_of_appointment on outbox.reminder (appointment_id) where settled_at is null;
create index reminder_settled on outbox.reminder (settled_at) where settled_at is not null;
