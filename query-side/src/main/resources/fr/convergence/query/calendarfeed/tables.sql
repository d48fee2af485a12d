-- Addresses at which other programs read the agenda. For the coordination of the department, for the structure whose agenda it is, and
-- for whoever knows the address. The address is not here.

create table feed (
    id uuid primary key,
    position bigint not null,
    -- orders the list as the position does, in the form of a page's cursor
    place_in_list text collate "C" not null generated always as (lpad(cast(position as text), 19, '0')) stored,
    readers text[] not null,
    department text collate "C" not null,
    structure_id uuid,
    place_id uuid,
    opened_on date not null,
    revoked_on date
);
create index feed_in_department on feed (department, place_in_list, id);
create index feed_of_structure on feed (structure_id, place_in_list, id) where structure_id is not null;

alter table feed enable row level security;

create policy readers on feed for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on feed to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
