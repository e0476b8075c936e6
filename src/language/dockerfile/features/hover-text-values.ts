/** Puts small values into words: ports, modes, users, options of directives. */
import type { HoverFact } from './hover-facts.ts';
import type { Phrases } from './hover-text.ts';
import { code } from '../../features/inline-code.ts';
import { duration, modeLetters } from './quantities.ts';

type Of<K extends HoverFact['kind']> = Extract<HoverFact, { kind: K }>;
type Large =
  | 'variable'
  | 'operator'
  | 'image'
  | 'stage'
  | 'heredoc'
  | 'runs'
  | 'start'
  | 'broken-json'
  | 'replaced'
  | 'words-form'
  | 'shell'
  | 'flag'
  | 'mount-key'
  | 'path'
  | 'source';

export function sentences(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

export function renderSmall(fact: Exclude<HoverFact, { kind: Large }>, say: Phrases): string {
  switch (fact.kind) {
    case 'port': {
      const range = fact.first === fact.last ? String(fact.first) : `${fact.first}-${fact.last}`;
      return sentences(
        say.port(code(range), fact.protocol.toUpperCase()),
        fact.service !== undefined && say.service(fact.service),
      );
    }
    case 'duration':
      return fact.milliseconds === 0 ? say.noDuration : say.duration(duration(fact.milliseconds, say.units));
    case 'mode':
      return say.mode(code(modeLetters(fact.mode)));
    case 'owner':
      return say.owner(code(fact.user), fact.group === undefined ? undefined : code(fact.group));
    case 'user':
      return /^(root|0)$/.test(fact.user)
        ? say.rootUser
        : say.user(code(fact.user), fact.group === undefined ? undefined : code(fact.group));
    case 'signal':
      return sentences(
        say.signal(code(fact.name), fact.number),
        fact.name === 'SIGKILL' && say.signalKill,
        fact.name === 'SIGTERM' && say.signalDefault,
      );
    case 'platform':
      return say.platform(
        code(fact.os),
        fact.architecture === undefined ? undefined : code(fact.architecture),
        fact.variant === undefined ? undefined : code(fact.variant),
      );
    case 'volume':
      return say.volume(code(fact.path));
    case 'choice':
      return say.choiceMeanings[fact.choice];
    case 'check-rule':
      return renderRule(fact, say);
    case 'check-scope':
      return fact.scope === 'file' ? say.checkFile : say.checkInstruction;
    case 'check-error':
      return fact.on ? say.checkErrorOn : say.checkErrorOff;
    case 'escape':
      return say.escape(code(fact.character));
    case 'continuation':
      return fact.next === undefined
        ? say.continuationEnd(code(fact.character))
        : say.continuation(code(fact.character), fact.next);
    case 'no-check':
      return say.noCheck;
  }
}

function renderRule({ name, option, experimental, known }: Of<'check-rule'>, say: Phrases): string {
  if (!known) return say.unknownRule(code(name));
  const all = name === 'all';
  const asked =
    option === 'skip'
      ? all
        ? say.skipAll
        : say.skipRule(code(name))
      : option === 'experimental'
        ? all
          ? say.experimentalAll
          : say.experimentalRule(code(name))
        : '';
  return sentences(asked, experimental && say.experimental);
}
