-- On which day each calendar feed was last read. By whom, nobody knows.
create table calendar.use (
    feed_id uuid primary key,
    last_used_on date not null
);
