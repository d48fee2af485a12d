-- How much each client may still read, for all nodes: the columns are those of bucket4j.
create table rate.bucket (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index bucket_expiry on rate.bucket (expires_at);
