-- What is counted stands apart from what is told row by row, so that whoever watches an import reads little.
alter table imports.report
    add column findings jsonb not null default '{}',
    add column told_at timestamptz not null default now();
update imports.report set
    findings = jsonb_build_object(
        'refusedRows', report -> 'refusedRows',
        'failedRows', report -> 'failedRows',
        'warnings', report -> 'warnings',
        'errors', report -> 'errors'),
    report = report - '{refusedRows,failedRows,warnings,errors}'::text[],
    told_at = coalesce((report ->> 'finishedAt')::timestamptz, started_at);
