-- When which delay of which referral runs out, as long as it matters. Opaque references only; read by what fires them alone.

create table urgency (
    referral_id uuid primary key,
    urgency text not null
);

create table receiver (
    referral_id uuid not null,
    receiver_id uuid not null,
    department text not null,
    primary key (referral_id, receiver_id)
);

create table due (
    referral_id uuid not null,
    receiver_id uuid not null,
    kind text not null,
    due_at timestamptz not null,
    primary key (referral_id, receiver_id, kind)
);
create index due_first on due (due_at, referral_id, receiver_id, kind);

grant select on due to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
