-- Reports tell how many structures a complete list left out; those written before imported no complete list.
update imports.report set report = report || '{"closed": 0}' where not report ? 'closed';
