-- What reminders say of workshops. Opaque references only.

create table gathering (
    gathering_id uuid primary key,
    department text not null,
    place_id uuid,
    title text not null,
    organiser_ids uuid[] not null
);

create table enrolment (
    enrolment_id uuid primary key,
    gathering_id uuid not null,
    enrolled_by uuid not null
);
create index enrolment_of_gathering on enrolment (gathering_id);
