/** Users and groups that the steps above an instruction make. */
import type { Dockerfile, Instruction } from '../syntax.ts';
import { instructionsAbove } from './stage-chain.ts';

/** Options whose next word is a value. From adduser(8), useradd(8), addgroup(8), groupadd(8) and those of BusyBox. */
const withValue =
  /^(-[bcdeEfgGhkKopPrRsu]|--(uid|gid|home|home-dir|shell|ingroup|groups|gecos|comment|password|expiredate|base-dir|firstuid|lastuid|conf|skel))$/;
/** `-r` and `-o` take none in useradd and groupadd. */
const withoutValue = /^-[ro]$/;

export function usersAbove(file: Dockerfile, at: Instruction): string[] {
  return madeBy(file, at, /\b(?:adduser|useradd)\b([^;&|\n]*)/g);
}

export function groupsAbove(file: Dockerfile, at: Instruction): string[] {
  return madeBy(file, at, /\b(?:addgroup|groupadd)\b([^;&|\n]*)/g);
}

/** The nearest one first. */
function madeBy(file: Dockerfile, at: Instruction, command: RegExp): string[] {
  const names = new Set<string>();
  for (const above of instructionsAbove(file, at)) {
    if (above.keyword !== 'RUN') continue;
    const bodies = above.heredocs.map(({ body }) => file.text.slice(body.start, body.end));
    for (const [, rest = ''] of [above.argument, ...bodies].join('\n').matchAll(command)) {
      const name = firstName(rest.split(/\s+/));
      if (name !== undefined) names.add(name);
    }
  }
  return [...names];
}

function firstName(words: readonly string[]): string | undefined {
  let value = false;
  for (const word of words) {
    if (value) value = false;
    else if (word.startsWith('-')) value = withValue.test(word) && !withoutValue.test(word);
    else if (/^[a-z_][\w.-]*\$?$/i.test(word)) return word;
  }
  return undefined;
}
