/** Fixes for values and names that the schema does not know. */

import { proposal, replace, sure } from '../../edits.ts';
import { symbolsOf } from '../project-symbols.ts';
import { keyIn } from './keys.ts';
import { type Fixer, isInFlow, ownPair, rewritten, scalarOf } from './site.ts';
import { titles } from './titles.ts';

/** One of the words that there are. */
export const meantValue: Fixer = (site) => {
  const { finding, chain } = site;
  const [, meant = '', ...allowed] = finding.args;
  const scalar = scalarOf(site);
  if (scalar === undefined) return [];
  const edits = (word: string) =>
    rewritten(scalar, word, isInFlow(chain), allowed.includes(word) && scalar.value !== scalar.content);
  const longer = allowed.filter((word) => word.endsWith(`_${scalar.content}`));
  const word = meant === '' && longer.length === 1 ? (longer[0] ?? '') : meant;
  if (word !== '') return sure(titles.write(word), ...edits(word));
  const words = allowed.filter((each) => /^[\w-]+$/.test(each)).slice(0, 6);
  return words.flatMap((each) => proposal(titles.write(each), ...edits(each)));
};

/** A name with the characters that a name may have, wherever the file uses it. */
export const allowedName: Fixer = (site) => {
  const { project, part, finding } = site;
  const found = keyIn(site);
  const name = finding.args[0] ?? '';
  const better = name
    .trim()
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (found === undefined || better === '' || better === name || ownPair(found.map, better)) return [];
  const symbols = symbolsOf(project);
  const place = symbols.places.get(part.path)?.find(({ scalar }) => scalar === found.pair.key);
  const named = place && symbols.of.get(place);
  const places = named ? [...named.declarations, ...named.references] : [];
  // Other files would need the same change.
  if (places.some(({ path }) => path !== part.path)) return [];
  const flow = isInFlow(site.chain);
  const uses = places
    .filter(({ scalar }) => scalar !== found.pair.key)
    .map(({ span }) => replace(span, better));
  return proposal(titles.write(better), ...rewritten(found.pair.key, better, flow), ...uses);
};
