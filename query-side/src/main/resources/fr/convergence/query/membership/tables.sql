-- Memberships. For the person whose each is, and for those who decide about it. What persons said of themselves is not here.

create table membership (
    id uuid primary key,
    -- the place in the list: in the order they were asked for or granted
    sort_name text collate "C" not null,
    readers text[] not null,
    member_id text not null,
    role text not null,
    structure_id uuid,
    department text,
    operator text,
    status text not null,
    "from" date,
    until date,
    introduction_id uuid,
    siret_vouched boolean not null default false,
    requested_on date
);
create index membership_order on membership (sort_name, id);
create index membership_of on membership (member_id);

alter table membership enable row level security;

create policy readers on membership for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on membership to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
