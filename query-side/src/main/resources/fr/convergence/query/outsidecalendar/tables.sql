-- Calendars that structures keep elsewhere. For the structure, and for the coordination of its department. Neither the address nor what was
-- read is here.

create table calendar (
    id uuid primary key,
    position bigint not null,
    readers text[] not null,
    department text collate "C" not null,
    structure_id uuid not null,
    post_id uuid,
    label text not null,
    connected_on date not null,
    address_changed_on date,
    disconnected_on date
);
create index calendar_of on calendar (structure_id, position) where disconnected_on is null;

alter table calendar enable row level security;

create policy readers on calendar for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on calendar to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
