/** A rule of a TextMate grammar. Source: https://macromates.com/manual/en/language_grammars */
export interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Readonly<Record<number, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<number, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<number, { readonly name: string }>>;
  readonly patterns?: readonly Rule[];
}
