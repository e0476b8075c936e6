/** Scheme of the documents that show what `docker compose config` makes of a project: to be read, with nothing to mend. */
export const resolvedScheme = 'dockyard-compose';
