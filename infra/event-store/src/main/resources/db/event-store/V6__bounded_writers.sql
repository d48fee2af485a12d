-- Whoever records has the store to itself until the end of the transaction. The library's own calls end at once. A caller that
-- keeps its transaction open is ended by PostgreSQL after 5 s of silence; one that goes on with something slow, or whose
-- call never ended because its last message got lost, after 10 s (PostgreSQL 17 and newer; before, TCP has to notice).
create function store.bound_writer() returns trigger language plpgsql as $$
begin
    perform set_config('idle_in_transaction_session_timeout', '5s', true);
    if current_setting('server_version_num')::integer >= 170000 then
        perform set_config('transaction_timeout', '10s', true);
    end if;
    return null;
end $$;
create trigger bound_writer before insert on store.event for each statement execute function store.bound_writer();
