-- How long structures take to answer a referral: one row for each that was sent to one, until it is taken back. Of the person
-- nothing is kept. Read as medians, by professionals.

create table response (
    referral_id uuid not null,
    receiver_id uuid not null,
    readers text[] not null,
    sent_at timestamptz not null,
    -- when the structure first let hear from it, or nobody waited any longer; null while it may still
    answered_at timestamptz,
    primary key (referral_id, receiver_id)
);
create index response_of on response (receiver_id, answered_at) where answered_at is not null;

alter table response enable row level security;

create policy readers on response for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on response to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
