-- Who does what, as ranges of positions: a row is true from valid_from (included) to valid_to (excluded); null is now.
-- Columns bear the names of the fields of the records. Array columns have no GIN index: under row-level security the
-- planner may not use one, its operators not being leakproof.

create table structure (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    department text collate "C" not null,
    epci text collate "C",
    epci_name text,
    commune text collate "C" not null,
    commune_name text not null,
    name text not null,
    sort_name text collate "C" not null,
    search text not null,
    status text not null,
    suspension_reason text,
    suspended_until date,
    closure_reason text,
    siret text,
    kinds text[] not null,
    networks text[] not null,
    parent text,
    phone text,
    emails text[] not null,
    websites text[] not null,
    appointment_url text,
    opening_hours text,
    role_summary text,
    role_detail text,
    constraints text,
    publics text[] not null,
    special_support text[] not null,
    fees text[] not null,
    access_modes text[] not null,
    accompaniment_modes text[] not null,
    training_labels text[] not null,
    other_labels text[] not null,
    competencies text[] not null,
    posts_granted integer,
    declared_capacity text,
    capacity_declared_on date,
    capacity_until date,
    known_on date,
    confirmed_on date,
    sources jsonb not null,
    corrected_fields text[] not null,
    merged_from jsonb not null,
    split_from_id uuid,
    ids uuid[] not null,
    primary key (id, valid_from)
);
create unique index structure_now on structure (id) where valid_to is null;
create index structure_split_from on structure (split_from_id) where split_from_id is not null;

-- Another structure stands for this one, which is not shown: ids of its row names both.
create table alias (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    survivor_id uuid not null,
    primary key (id, valid_from)
);
create unique index alias_now on alias (id) where valid_to is null;

create table offer (
    structure_id uuid not null,
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    department text collate "C" not null,
    level text not null,
    theme text not null,
    name text,
    sort_name text collate "C" not null,
    operators text[] not null,
    procedures text[] not null,
    intervention_level text,
    modes text[] not null,
    publics text[] not null,
    access_modes text[] not null,
    fees text[] not null,
    zone text[] not null,
    preconditions text[] not null,
    documents text[] not null,
    personal_data text,
    exclusions text[] not null,
    update_rhythm text,
    model uuid,
    known_on date,
    confirmed_on date,
    primary key (structure_id, id, valid_from)
);
create unique index offer_now on offer (structure_id, id) where valid_to is null;

-- National models that offers may follow, each with all its versions.
create table offer_model (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    withdrawn_on date,
    versions jsonb not null,
    primary key (id, valid_from)
);
create unique index offer_model_now on offer_model (id) where valid_to is null;

-- Whom the professionals of a department may reach at an operator for level 2: a service.
create table operator_referent (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    department text collate "C" not null,
    operator text collate "C" not null,
    service text not null,
    phones text[] not null,
    emails text[] not null,
    opening_hours text,
    note text,
    known_on date,
    confirmed_on date,
    primary key (id, valid_from)
);
create unique index operator_referent_now on operator_referent (id) where valid_to is null;
create index operator_referent_of on operator_referent (department, operator);

create table place (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    department text collate "C" not null,
    commune text collate "C" not null,
    commune_name text not null,
    name text not null,
    sort_name text collate "C" not null,
    address text,
    address_complement text,
    postcode text,
    latitude double precision,
    longitude double precision,
    itinerance text,
    accessibility_url text,
    open boolean not null,
    primary key (id, valid_from)
);
create unique index place_now on place (id) where valid_to is null;

-- A structure receives people at a place.
create table desk (
    structure_id uuid not null,
    place_id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    department text collate "C" not null,
    primary key (structure_id, place_id, valid_from)
);
create unique index desk_now on desk (structure_id, place_id) where valid_to is null;

-- What binds a structure to another one, or to an operator: exactly one of partner_id and operator is there.
create table partnership (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    structure_id uuid not null,
    partner_id uuid,
    operator text,
    kind text not null,
    subject text,
    since date,
    until date,
    phones text[] not null,
    emails text[] not null,
    known_on date,
    confirmed_on date,
    primary key (id, valid_from)
);
create unique index partnership_now on partnership (id) where valid_to is null;
create index partnership_of on partnership (structure_id);
create index partnership_with on partnership (partner_id);

-- What somebody granted a structure, for a time.
create table habilitation (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    structure_id uuid not null,
    kind text not null,
    since date not null,
    until date,
    reference text,
    known_on date,
    confirmed_on date,
    primary key (id, valid_from)
);
create unique index habilitation_now on habilitation (id) where valid_to is null;
create index habilitation_of on habilitation (structure_id);

-- What a structure can be in while it is in other places; two structures may share one.
create table post (
    id uuid not null,
    valid_from bigint not null,
    valid_to bigint check (valid_to > valid_from),
    readers text[] not null,
    employer_id uuid not null,
    second_employer_id uuid,
    label text not null,
    open_since date not null,
    primary key (id, valid_from)
);
create unique index post_now on post (id) where valid_to is null;
create index post_of on post (employer_id);
create index post_shared_with on post (second_employer_id);

-- What is known after the last event, with every source and correction: of a structure, each of its services, and whatever else is
-- shown by a row of its own. Only
-- the projection reads it. Half of a block stays free, so that a changed row finds its place beside the old one.
create table known (
    entity uuid not null,
    kind text collate "C" not null,
    part uuid not null,
    state text not null,
    primary key (entity, kind, part)
) with (fillfactor = 50);

-- Where people are received now, as far as it can be measured.
create view located_place as
    select id, commune, commune_name, latitude, longitude from place
    where valid_to is null and open and latitude is not null and longitude is not null;

-- The doors there are now, at which somebody may be sent to knock: of each active or suspended structure, for each located place where
-- it receives people, a row for each of its offers and one of its own, without any theme. One that has no such place lies in the
-- middle of those of its commune, or nowhere.
create view door_now as
    select s.id as structure_id, seat.id as place_id, o.id as offer_id, o.theme, coalesce(o.readers, s.readers) as readers,
           coalesce(seat.latitude, middle.latitude) as latitude, coalesce(seat.longitude, middle.longitude) as longitude,
           s.commune, coalesce(seat.commune_name, s.commune_name) as seat_name,
           array_to_string(s.ids, ',') as members, s.name, s.department, s.status, to_json(s.networks)::text as networks, s.phone,
           s.opening_hours, s.known_on as record_known_on, s.declared_capacity, s.capacity_declared_on, s.capacity_until,
           h.told, h.granted, o.level, o.known_on, o.model, o.terms
    from structure s
         left join lateral (
           select p.* from desk d join located_place p on p.id = d.place_id
           where d.structure_id = s.id and d.valid_to is null) seat on true
         left join lateral (
           select avg(p.latitude order by p.id) as latitude, avg(p.longitude order by p.id) as longitude
           from located_place p where p.commune = s.commune and seat.id is null) middle on true
         cross join lateral (
           select string_agg(distinct h.kind, ',') as told,
                  (json_agg(json_build_object('kind', h.kind, 'since', h.since, 'until', h.until) order by h.id)
                      filter (where h.valid_to is null))::text as granted
           from habilitation h where h.structure_id = any (s.ids)) h
         cross join lateral (
           select o.id, o.theme, o.readers, o.level, o.known_on, o.model,
                  json_build_object('THEME', array[o.theme], 'OPERATORS', o.operators, 'PROCEDURES', o.procedures,
                      'INTERVENTION_LEVEL', array_remove(array[o.intervention_level], null), 'MODES', o.modes, 'ZONE', o.zone,
                      'PRECONDITIONS', o.preconditions)::text as terms
           from offer o where o.structure_id = s.id and o.valid_to is null
           union all select null, null, null, null, null, null, null) o
    where s.valid_to is null and s.status in ('ACTIVE', 'SUSPENDED');

-- The same, found by theme and place. Filled once history has been taken in (indices.sql); since then each page writes anew the doors
-- of the structures it concerns.
create table door as table door_now with no data;

-- Names the page that was taken in last; whoever takes one in gives it another name (LastPage).
create table last_page (id uuid not null, keeps_doors boolean not null default false);
insert into last_page values (gen_random_uuid());

alter table structure enable row level security;
alter table alias enable row level security;
alter table offer enable row level security;
alter table offer_model enable row level security;
alter table operator_referent enable row level security;
alter table place enable row level security;
alter table desk enable row level security;
alter table partnership enable row level security;
alter table habilitation enable row level security;
alter table post enable row level security;
alter table door enable row level security;
alter table known enable row level security;
alter table last_page enable row level security;

create policy readers on structure for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on alias for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on offer for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on offer_model for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on operator_referent for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on place for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on desk for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on partnership for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on habilitation for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on post for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));
create policy readers on door for select to convergence_reader
    using (readers && (select string_to_array(current_setting('convergence.scopes', true), ',')));

grant select on structure, alias, offer, offer_model, operator_referent, place, desk, partnership, habilitation, post, door
    to convergence_reader;
do $$ begin
    execute format('grant usage on schema %I to convergence_reader', current_schema());
end $$;
