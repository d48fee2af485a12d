-- What is simulated in this store, and the day that is next; one row at most.
create table run (
    one boolean primary key default true check (one),
    seed bigint not null,
    referrals integer,
    first_day date not null,
    end_day date not null,
    next_day date not null check (next_day between first_day and end_day)
);
