/** `# name=value` above everything else. Source: frontend/dockerfile/parser/directives.go. */
export const directiveNames = ['syntax', 'escape', 'check'] as const;

export const escapeCharacters = ['`', '\\'] as const;

/** Images of Docker that read a Dockerfile: the newest of version 1, and the one with what is still being tried. */
export const syntaxImages: readonly string[] = ['docker/dockerfile:1', 'docker/dockerfile:1-labs'];
