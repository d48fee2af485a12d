-- What only queries need, created once history has been taken in.

create index if not exists structure_by_name on structure (sort_name, id) where valid_to is null;
create index if not exists structure_by_department on structure (department, sort_name, id) where valid_to is null;
create index if not exists structure_by_epci on structure (epci, sort_name, id) where valid_to is null;
create index if not exists structure_history on structure (department, valid_from);
