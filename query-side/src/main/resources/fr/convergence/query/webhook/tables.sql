-- Webhooks. For the application whose each is, and for those who keep the machine running. Neither addresses nor secrets are here.

create table webhook (
    id uuid primary key,
    -- the place in the list: in the order they were registered
    sort_name text collate "C" not null,
    readers text[] not null,
    client_id text not null,
    label text not null,
    filter jsonb not null,
    registered_on date not null,
    address_changed_on date,
    former_secret_until date,
    stopped_for text,
    stopped_on date,
    removed boolean not null default false
);
create index webhook_order on webhook (sort_name, id) where not removed;

alter table webhook enable row level security;

create policy readers on webhook for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on webhook to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
