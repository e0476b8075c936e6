/** Names of VS Code's own, so that every theme has a colour for them. Their order is that of the numbers VS Code gets. */
export const tokenTypes = ['namespace', 'parameter', 'variable', 'label', 'string', 'keyword'] as const;
export const tokenModifiers = ['declaration', 'readonly', 'deprecated'] as const;
