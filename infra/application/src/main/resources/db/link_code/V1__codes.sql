-- Which codes wait to be told to structures by telephone, and tried. The digits follow from the identifier and the key of links, which
-- is not in the database.
create table link_code.code (
    id uuid primary key,
    link_id uuid not null,
    -- The structure to call, and whose coordination does.
    structure_id uuid not null,
    department text not null,
    issued_at timestamptz not null,
    valid_until timestamptz not null,
    tries_left int not null,
    confirmed boolean not null default false
);
create index code_of_link on link_code.code (link_id);
create index code_to_tell on link_code.code (department, issued_at);
