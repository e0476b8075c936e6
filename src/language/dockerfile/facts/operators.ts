/** What may follow the name in `${NAME…}`. Source: frontend/dockerfile/shell/lex.go. */
export const operators = [':-', ':+', ':?', '-', '+', '?', '#', '##', '%', '%%', '/', '//'] as const;
