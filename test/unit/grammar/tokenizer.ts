import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { root } from '../../../scripts/lib/paths.ts';

export interface Token {
  readonly line: number;
  readonly text: string;
  /** From the outermost to the innermost. */
  readonly scopes: readonly string[];
}

/** The grammar of a file in `syntaxes`, run by VS Code's own engine. Grammars of other languages are left empty. */
export async function loadGrammar(file: string): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const text = readFileSync(join(root, 'syntaxes', file), 'utf8');
  const { scopeName } = JSON.parse(text) as { scopeName: string };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (string) => new oniguruma.OnigString(string),
    }),
    loadGrammar: async (name) =>
      name === scopeName
        ? textmate.parseRawGrammar(text, file)
        : // Shows where another language is at work, and leaves its quotes open as careless text does.
          textmate.parseRawGrammar(
            JSON.stringify({
              scopeName: name,
              patterns: [{ begin: '["\']', end: '["\']', name: `string.${name}` }],
            }),
            `${name}.json`,
          ),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`${file} is no grammar.`);
  return grammar;
}

export function tokenize(grammar: IGrammar, text: string): Token[] {
  const tokens: Token[] = [];
  let state = textmate.INITIAL;
  for (const [line, content] of text.split('\n').entries()) {
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ line, text: content.slice(startIndex, endIndex), scopes });
    }
  }
  return tokens;
}

/** The scopes of the first token that is, or holds, a text; without the language's name behind. */
export function scopesOf(tokens: readonly Token[], text: string): string {
  const token = tokens.find((each) => each.text === text) ?? tokens.find((each) => each.text.includes(text));
  if (token === undefined) throw new Error(`No token has ${JSON.stringify(text)}.`);
  return token.scopes
    .slice(1)
    .map((scope) => scope.replace(/\.(dockerfile|dockerignore)$/, ''))
    .join(' ');
}
