-- What reminders say of appointments. Opaque references only.

create table permanence (
    permanence_id uuid primary key,
    department text not null,
    place_id uuid not null,
    title text not null,
    holder_ids uuid[] not null
);

create table appointment (
    appointment_id uuid primary key,
    booked_by uuid not null
);
