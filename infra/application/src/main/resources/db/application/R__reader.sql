-- The role that queries run as: it owns nothing, changes nothing, and of the store sees how far it has come, not what it holds.
do $$
begin
    if not exists (select from pg_roles where rolname = 'convergence_reader') then
        create role convergence_reader nologin;
    end if;
    if not exists (select from pg_auth_members m
                   join pg_roles granted on granted.oid = m.roleid
                   join pg_roles me on me.oid = m.member
                   where granted.rolname = 'convergence_reader' and me.rolname = current_user
                     and (to_jsonb(m) ->> 'set_option') is distinct from 'false') then
        execute format('grant convergence_reader to %I', current_user);
    end if;
end $$;

grant usage on schema store to convergence_reader;
grant select on store.follower, store.identity, store.epoch to convergence_reader;
grant select (position, recorded_at) on store.event to convergence_reader;

-- What whoever recorded an event acted as, and not who it was.
create or replace view store.event_role as select position, metadata::json ->> 'role' as role from store.event;
grant select on store.event_role to convergence_reader;
