-- The epochs of a store: which one each branched off, and the last position they have in common. An epoch whose history was
-- lost keeps its row, so that cursors it gave out can still be told what is left of them.
create table store.epoch (
    epoch integer primary key check (epoch > 0),
    parent integer references store.epoch (epoch) check (parent < epoch),
    forked_at bigint not null check (forked_at >= 0),
    reason text not null,
    opened_at timestamptz not null default clock_timestamp(),
    check ((parent is null) = (epoch = 1))
);
insert into store.epoch (epoch, forked_at, reason, opened_at) select 1, 0, 'created', created_at from store.identity;
create trigger append_only before update or delete or truncate on store.epoch
    for each statement execute function store.refuse_change();

-- Keeps the head where it is until the end of the transaction: the lock of store.append.
create function store.hold_head() returns void language plpgsql volatile as $$
begin
    perform set_config('lock_timeout', '5s', true);
    perform pg_advisory_xact_lock(4919131752989213765);
end $$;

-- store.append for a node that opened the store in an epoch and has seen events up to a position. It records nothing when
-- that is not the history of this store any more: it would give out again positions that stand for other events.
create function store.append_knowing(
    known_epoch integer, known_head bigint,
    c_append integer[], c_after bigint[], c_first text[], c_tags text[], c_types text[],
    k_id uuid[], k_actor text[], k_fingerprint text[],
    e_append integer[], e_id uuid[], e_type text[], e_version integer[],
    e_payload text[], e_metadata text[], e_tags text[], e_at timestamptz[]
) returns table (append integer, outcome text, last_position bigint)
language plpgsql volatile as $$
declare
    present integer;
    head bigint;
begin
    perform store.hold_head();
    select i.epoch into strict present from store.identity i;
    head := coalesce((select max(e.position) from store.event e), 0);
    if present <> known_epoch or head < known_head then
        raise exception 'the store is in epoch % at %, and was in epoch % at %', present, head, known_epoch, known_head
            using errcode = 'ESH01';
    end if;
    return query select * from store.append(
        c_append, c_after, c_first, c_tags, c_types, k_id, k_actor, k_fingerprint,
        e_append, e_id, e_type, e_version, e_payload, e_metadata, e_tags, e_at);
end $$;
