-- The events of some criteria, on one snapshot, in order. Criteria stand as in store.append: one row each, c_first a tag or
-- null for any event, c_tags and c_types array literals or null.
--
-- Every row, of which there is at least one, says the head and, when it was recorded before, the command.
--
-- Planned once a connection, for any criteria and any size of the tables: planning anew costs more than finding the events
-- of an entity, and a plan made while the tables were empty, or before they were analysed, must not read all of them later.
create function store.source(c_first text[], c_tags text[], c_types text[], command uuid)
returns table (
    event_position bigint, id uuid, type text, version integer, payload text, metadata text, tags text[],
    recorded_at timestamptz, head bigint, command_position bigint, command_actor text, command_fingerprint text)
language plpgsql stable
set plan_cache_mode = force_generic_plan
set jit = off
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
    return query
    select e.position, e.id, e.type, e.version, e.payload, e.metadata, e.tags, e.recorded_at,
           h.head, k.position, k.actor, k.fingerprint
    from (select coalesce(max(l.position), 0) as head from store.event l) h
    left join store.command k on k.id = command
    left join (
        select distinct found.position
        from unnest(c_first, c_tags, c_types) as c(first, tags, types)
        cross join lateral (
            -- Looks at the tag's own events only, never at all events of a type.
            select t.position from store.tag t
            where t.tag = c.first
              and (c.tags is null or not exists (
                  select from unnest(c.tags::text[]) as other(tag)
                  where not exists (select from store.tag o where o.tag = other.tag and o.position = t.position)))
              and (c.types is null
                  or (select 'type=' || x.type from store.event x where x.position = t.position) = any (c.types::text[]))
            union all
            select a.position from store.event a where c.first is null
        ) found
    ) m on true
    left join store.event e on e.position = m.position
    order by e.position;
end $$;

-- The same for what the append looks up and inserts.
alter function store.append set plan_cache_mode = force_generic_plan;
alter function store.append set jit = off;
alter function store.append set enable_seqscan = off;
alter function store.append set enable_hashjoin = off;
alter function store.append set enable_mergejoin = off;
