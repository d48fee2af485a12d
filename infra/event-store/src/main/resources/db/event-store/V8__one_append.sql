-- One function holds the head, looks whether history is still the one its caller knows, and records. It stands for the three
-- that called each other; each of their statements costs something at every commit.
drop function store.append_knowing;
drop function store.append;

-- Whoever holds the head has the store to itself until the end of the transaction. The library's own calls end at once. A caller
-- that keeps its transaction open is ended by PostgreSQL after 5 s of silence; one that goes on with something slow, or whose
-- call never ended because its last message got lost, after 10 s (PostgreSQL 17 and newer; before, TCP has to notice).
drop trigger bound_writer on store.event;
drop function store.bound_writer();
create or replace function store.hold_head() returns void language plpgsql volatile as $$
begin
    perform set_config('lock_timeout', '5s', true), set_config('idle_in_transaction_session_timeout', '5s', true);
    perform pg_advisory_xact_lock(4919131752989213765);
    if current_setting('server_version_num')::integer >= 170000 then
        perform set_config('transaction_timeout', '10s', true);
    end if;
end $$;

-- Records a group of appends in one call and one commit. Appends are numbered from 1, in the order of their events.
--
-- known_*: the epoch in which the caller opened the store, and how far it has seen it. When that is not the history of this
--      store any more, nothing is recorded: positions would be given out again that stand for other events.
-- c_*: what an append depends on, one row a criterion. It conflicts when an event after c_after bears c_first, all of
--      c_tags and one of c_types (array literals; null for none). A row without c_first conflicts with any event.
-- k_*: the command each append comes from, and the place of the append's last event among all.
-- e_*: the events, in order; e_tags are array literals, e_at counts only in a store of simulated time.
--
-- Returns one row for each append: RECORDED, REPEATED (the command was recorded before), COMMAND_ID_REUSED (by another
-- command) or CONFLICT, with the last position of the first two.
create function store.append(
    known_epoch integer, known_head bigint,
    c_append integer[], c_after bigint[], c_first text[], c_tags text[], c_types text[],
    k_id uuid[], k_actor text[], k_fingerprint text[], k_last integer[],
    e_append integer[], e_id uuid[], e_type text[], e_version integer[],
    e_payload text[], e_metadata text[], e_tags text[], e_at timestamptz[]
) returns table (append integer, outcome text, last_position bigint)
language plpgsql volatile
-- Planned once a connection; a plan made while the tables were empty must not read all of them later.
set plan_cache_mode = force_generic_plan
set jit = off
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
    identity store.identity;
    head bigint;
    last_at timestamptz;
    known integer[] := '{}';
    conflicting integer[] := '{}';
    refused integer[];
    k_append integer[];
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the store appends at READ COMMITTED only' using errcode = 'invalid_transaction_state';
    end if;
    -- Statements after this one see everything committed under the lock before, hence a position without gap or race.
    perform store.hold_head();

    select * into strict identity from store.identity;
    select e.position, e.recorded_at into head, last_at from store.event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    if identity.epoch <> known_epoch or head < known_head then
        raise exception 'the store is in epoch % at %, and was in epoch % at %', identity.epoch, head, known_epoch, known_head
            using errcode = 'ESH01';
    end if;

    if exists (select from store.command c where c.id = any (k_id)) then
        select array_agg(k.append::integer) into known
        from unnest(k_id) with ordinality as k(id, append) join store.command c on c.id = k.id;
    end if;

    if c_append <> '{}' then
        select coalesce(array_agg(distinct c.append), '{}') into conflicting
        from unnest(c_append, c_after, c_first, c_tags, c_types) as c(append, after, first, tags, types)
        where not c.append = any (known)
          and case when c.first is null then head > c.after else exists (
              select from store.tag t
              where t.tag = c.first and t.position > c.after
                and (c.tags is null or not exists (
                    select from unnest(c.tags::text[]) as other(tag)
                    where not exists (select from store.tag o where o.tag = other.tag and o.position = t.position)))
                and (c.types is null or exists (
                    select from unnest(c.types::text[]) as type(tag)
                    join store.tag o on o.tag = type.tag and o.position = t.position))
          ) end;
    end if;

    refused := known || conflicting;
    if refused <> '{}' then
        return query
        select k.append::integer,
               case when c.id is null then 'CONFLICT'
                    when c.actor = k.actor and c.fingerprint = k.fingerprint then 'REPEATED'
                    else 'COMMAND_ID_REUSED' end,
               c.position
        from unnest(k_id, k_actor, k_fingerprint) with ordinality as k(id, actor, fingerprint, append)
        left join store.command c on c.id = k.id
        where k.append = any (refused);

        -- What is left stands in the place of all.
        select array_agg(k.append), array_agg(k.id), array_agg(k.actor), array_agg(k.fingerprint), array_agg(k.last)
        into k_append, k_id, k_actor, k_fingerprint, k_last
        from (select l.append::integer, l.id, l.actor, l.fingerprint, sum(l.events) over (order by l.append)::integer as last
              from (select a.append, a.id, a.actor, a.fingerprint,
                           a.last - lag(a.last, 1, 0) over (order by a.append) as events
                    from unnest(k_id, k_actor, k_fingerprint, k_last) with ordinality
                         as a(id, actor, fingerprint, last, append)) l
              where not l.append = any (refused)
              order by l.append) k;
        select array_agg(e.id), array_agg(e.type), array_agg(e.version), array_agg(e.payload), array_agg(e.metadata),
               array_agg(e.tags), array_agg(e.at)
        into e_id, e_type, e_version, e_payload, e_metadata, e_tags, e_at
        from (select a.* from unnest(e_append, e_id, e_type, e_version, e_payload, e_metadata, e_tags, e_at) with ordinality
                   as a(append, id, type, version, payload, metadata, tags, at, place)
              where not a.append = any (refused)
              order by a.place) e;
        if e_id is null then
            return;
        end if;
    end if;

    if identity.simulated_time then
        select array_agg(t.at) into e_at
        from (select greatest(last_at, max(e.at) over (order by e.place)) as at
              from unnest(e_at) with ordinality as e(at, place) order by e.place) t;
    else
        last_at := greatest(last_at, clock_timestamp());
    end if;

    insert into store.event (position, id, type, version, payload, metadata, tags, recorded_at)
    select head + e.place, e.id, e.type, e.version, e.payload, e.metadata, e.tags::text[],
           case when identity.simulated_time then e.at else last_at end
    from unnest(e_id, e_type, e_version, e_payload, e_metadata, e_tags, e_at) with ordinality
         as e(id, type, version, payload, metadata, tags, at, place);

    insert into store.tag (tag, position)
    select t.tag, head + e.place
    from unnest(e_type, e_tags) with ordinality as e(type, tags, place),
         unnest(e.tags::text[] || ('type=' || e.type)) as t(tag);

    insert into store.command (id, actor, fingerprint, position)
    select k.id, k.actor, k.fingerprint, head + k.last
    from unnest(k_id, k_actor, k_fingerprint, k_last) as k(id, actor, fingerprint, last);

    perform pg_notify('store_head', (head + cardinality(e_id))::text);

    return query
    select coalesce(k_append[k.append], k.append)::integer, 'RECORDED', head + k.last
    from unnest(k_last) with ordinality as k(last, append);
end $$;
