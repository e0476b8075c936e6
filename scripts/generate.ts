/**
 * Writes what follows from `src/contract`: package.json's `contributes` and activation, package.nls*.json
 * and the README's tables; and the grammars, from `lib/grammar`. With `--check` it writes nothing and fails when one of them is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.ts';
import { manifest, nls } from './lib/contributions.ts';
import { dockerfileGrammar } from './lib/grammar/dockerfile.ts';
import { dockerignoreGrammar } from './lib/grammar/dockerignore.ts';
import { withTables } from './lib/readme-tables.ts';

/** File name to contents, for every generated file. */
export function generated(): Map<string, string> {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['package.json', json({ ...(JSON.parse(read('package.json')) as object), ...manifest() })],
    ['package.nls.json', json(nls('en'))],
    ['package.nls.nl.json', json(nls('nl'))],
    ['syntaxes/dockerfile.tmLanguage.json', json(dockerfileGrammar())],
    ['syntaxes/dockerignore.tmLanguage.json', json(dockerignoreGrammar())],
    ['README.md', withTables(read('README.md'))],
  ]);
}

/** Names of generated files that differ from what the contract says. */
export function stale(): string[] {
  return [...generated()]
    .filter(([file, contents]) => {
      const path = join(root, file);
      return !existsSync(path) || readFileSync(path, 'utf8') !== contents;
    })
    .map(([file]) => file);
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const files = stale();
    if (files.length > 0) {
      console.error(`Stale: ${files.join(', ')}. Run \`npm run generate\`.`);
      process.exit(1);
    }
  } else {
    for (const [file, contents] of generated()) writeFileSync(join(root, file), contents);
  }
}
