-- Whether the time of a store is simulated is decided before its first event, and for ever: times that were made up are never
-- mixed with times at which something was recorded.
create function store.refuse_other_time() returns trigger language plpgsql as $$
begin
    if new.simulated_time <> old.simulated_time and (old.simulated_time or exists (select from store.event)) then
        raise exception 'whether the time of a store is simulated is decided before its first event'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger time_is_decided_once before update of simulated_time on store.identity
    for each row execute function store.refuse_other_time();
create trigger keep_identity before delete or truncate on store.identity
    for each statement execute function store.refuse_change();

-- Makes the time of a store without events simulated; tells whether it is.
create function store.simulate_time() returns boolean language plpgsql volatile as $$
begin
    perform store.hold_head();
    update store.identity set simulated_time = true where not simulated_time and not exists (select from store.event);
    return (select simulated_time from store.identity);
end $$;
