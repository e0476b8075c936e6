/** What the engine accepts as a name of a container. Source: moby, daemon/names. */
export const isContainerName = (text: string): boolean => /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text);
