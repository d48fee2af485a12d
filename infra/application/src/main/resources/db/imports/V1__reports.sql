-- What became of imported files: an operational log, not the truth, which is in the events. Kept 30 days, because a value
-- that was refused may designate somebody.
create table imports.report (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'COMPLETED', 'REFUSED', 'FAILED', 'INTERRUPTED')),
    -- Who may read it: who asked, and those who share one of their departments; everybody's when there is none.
    asked_by text not null,
    departments text[] not null,
    -- SHA-256 of a file that is part of the product; null for any other.
    bundled_file text,
    started_at timestamptz not null,
    report jsonb not null
);
create index report_started_at on imports.report (started_at desc, id);
