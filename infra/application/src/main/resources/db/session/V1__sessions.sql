-- Sessions of persons who signed in: the columns are those of Spring Session. Nothing in them names or reaches a person.
create table session.entry (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(300)
);
create unique index entry_session on session.entry (session_id);
create index entry_expiry on session.entry (expiry_time);
create index entry_principal on session.entry (principal_name);

create table session.entry_attributes (
    session_primary_id char(36) not null references session.entry on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
