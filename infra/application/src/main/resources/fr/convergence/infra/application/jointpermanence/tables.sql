-- What letters about permanences say. Opaque references only.

create table permanence (
    permanence_id uuid primary key,
    department text not null,
    title text not null,
    proposer_id uuid not null,
    first_day date not null
);

create table holder (
    permanence_id uuid not null references permanence,
    holder_id uuid not null,
    agreed boolean not null default false,
    primary key (permanence_id, holder_id)
);
