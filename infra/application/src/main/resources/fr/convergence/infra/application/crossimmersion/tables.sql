-- What letters about visits say. Opaque references only.

create table immersion (
    immersion_id uuid primary key,
    department text not null
);

create table visit (
    visit_id uuid primary key,
    immersion_id uuid not null,
    host_id uuid not null,
    visiting_id uuid not null,
    -- Of the host, and of the visiting structure.
    host_department text not null,
    visiting_department text not null,
    day date not null,
    starts_at time not null,
    ends_at time not null,
    agreed_by_host boolean not null default false,
    agreed_by_employer boolean not null default false,
    reported_by_host boolean not null default false,
    reported_by_visitor boolean not null default false
);
create index visit_of_immersion on visit (immersion_id);
