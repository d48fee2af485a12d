-- Records a group of appends in one call and one commit. Appends are numbered from 1; k_* has one row for each of them.
--
-- c_*: what an append depends on, one row a criterion. It conflicts when an event after c_after bears c_first, all of
--      c_tags and one of c_types (array literals; null for none). A row without c_first conflicts with any event.
-- k_*: the command each append comes from.
-- e_*: the events, in order; e_at counts only in a store of simulated time.
--
-- Returns one row for each append: RECORDED, REPEATED (the command was recorded before), COMMAND_ID_REUSED (by another
-- command) or CONFLICT, with the last position of the first two.
create function store.append(
    c_append integer[], c_after bigint[], c_first text[], c_tags text[], c_types text[],
    k_id uuid[], k_actor text[], k_fingerprint text[],
    e_append integer[], e_id uuid[], e_type text[], e_version integer[],
    e_payload text[], e_metadata text[], e_tags text[], e_at timestamptz[]
) returns table (append integer, outcome text, last_position bigint)
language plpgsql volatile as $$
declare
    head bigint;
    last_at timestamptz;
    simulated boolean;
    known integer[];
    conflicting integer[];
    refused integer[];
    new_head bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the store appends at READ COMMITTED only' using errcode = 'invalid_transaction_state';
    end if;
    -- Statements after this one see everything committed under the lock before, hence a position without gap or race.
    perform set_config('lock_timeout', '5s', true);
    perform pg_advisory_xact_lock(4919131752989213765);

    select i.simulated_time into strict simulated from store.identity i;
    select e.position, e.recorded_at into head, last_at from store.event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    last_at := coalesce(last_at, '-infinity');

    select coalesce(array_agg(k.append::integer), '{}') into known
    from unnest(k_id) with ordinality as k(id, append) join store.command c on c.id = k.id;

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
    refused := known || conflicting;

    return query
    select k.append::integer,
           case when c.id is null then 'CONFLICT'
                when c.actor = k.actor and c.fingerprint = k.fingerprint then 'REPEATED'
                else 'COMMAND_ID_REUSED' end,
           c.position
    from unnest(k_id, k_actor, k_fingerprint) with ordinality as k(id, actor, fingerprint, append)
    left join store.command c on c.id = k.id
    where k.append = any (refused);

    return query
    with accepted as materialized (
        select e.append, e.id, e.type, e.version, e.payload, e.metadata, e.tags::text[] as tags,
               case when simulated then e.at else clock_timestamp() end as at,
               head + row_number() over (order by e.place) as position
        from unnest(e_append, e_id, e_type, e_version, e_payload, e_metadata, e_tags, e_at) with ordinality
             as e(append, id, type, version, payload, metadata, tags, at, place)
        where not e.append = any (refused)
    ), events as (
        insert into store.event (position, id, type, version, payload, metadata, tags, recorded_at)
        select a.position, a.id, a.type, a.version, a.payload, a.metadata, a.tags,
               greatest(last_at, max(a.at) over (order by a.position))
        from accepted a
    ), tagged as (
        insert into store.tag (tag, position)
        select t.tag, a.position from accepted a, unnest(a.tags || ('type=' || a.type)) as t(tag)
    ), commands as (
        insert into store.command (id, actor, fingerprint, position)
        select k_id[a.append], k_actor[a.append], k_fingerprint[a.append], max(a.position)
        from accepted a group by a.append
    )
    select a.append, 'RECORDED', max(a.position) from accepted a group by a.append;

    new_head := (select max(e.position) from store.event e);
    if new_head > head then
        perform pg_notify('store_head', new_head::text);
    end if;
end $$;
