-- What only queries need, created once history has been taken in.

create index if not exists structure_by_name on structure (sort_name, id) where valid_to is null;
create index if not exists structure_by_department on structure (department, sort_name, id) where valid_to is null;
create index if not exists structure_by_epci on structure (epci, sort_name, id) where valid_to is null;
create index if not exists structure_history on structure (department, valid_from);
-- Around a point, by btrees on numbers, whose comparisons are leakproof. Under row-level security the planner may not use indices of
-- points and boxes (infra/decisions 0015).
create index if not exists place_around on place (latitude, longitude) where valid_to is null and open;
create index if not exists place_in_commune on place (commune) where valid_to is null;
create index if not exists desk_at on desk (place_id) where valid_to is null;
create index if not exists structure_in_commune on structure (commune) where valid_to is null;
create index if not exists offer_of_theme on offer (structure_id, theme) where valid_to is null;
