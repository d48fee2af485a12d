-- What only queries need, created once history has been taken in.

create index if not exists structure_by_name on structure (sort_name, id) where valid_to is null;
create index if not exists structure_by_department on structure (department, sort_name, id) where valid_to is null;
create index if not exists structure_by_epci on structure (epci, sort_name, id) where valid_to is null;
create index if not exists structure_history on structure (department, valid_from);
create index if not exists place_in_commune on place (commune) where valid_to is null;
create index if not exists desk_at on desk (place_id) where valid_to is null;
-- Around a point, by a btree on numbers, whose comparisons are leakproof. Under row-level security the planner may not use indices of
-- points and boxes (infra/decisions 0017).
create index if not exists door_around on door (theme, latitude, longitude);
create index if not exists door_of on door (structure_id);
create index if not exists door_in_commune on door (commune) where place_id is null;
with first as (update last_page set keeps_doors = true where not keeps_doors returning id)
    insert into door select door_now.* from first cross join door_now;
