/** Reads the command lines of package managers, as far as hints and fixes ask. */
import type { ShellCommand, ShellWord } from '../shell-commands.ts';

export interface ProgramCall {
  readonly program: ShellWord;
  /** The first word that is no option: `install` in `apt-get -y install`. */
  readonly action: ShellWord;
  /** Options before and after the action, their separate values not among them. */
  readonly options: readonly string[];
  /** Words after the action that are no options. */
  readonly operands: readonly ShellWord[];
}

/** Options that take the next word as their value. */
const VALUED: Readonly<Record<string, ReadonlySet<string>>> = {
  apt: new Set(['-o', '-t', '-c', '-a', '--option', '--target-release', '--config-file']),
  apk: new Set(['-t', '--virtual', '-X', '--repository', '-p', '--root', '--arch', '--keys-dir']),
  pip: new Set([
    ...[
      '-r',
      '--requirement',
      '-c',
      '--constraint',
      '-i',
      '--index-url',
      '--extra-index-url',
      '-f',
      '--find-links',
    ],
    ...[
      '-t',
      '--target',
      '--prefix',
      '--root',
      '--trusted-host',
      '--timeout',
      '--retries',
      '--proxy',
      '--platform',
    ],
    ...[
      '--no-binary',
      '--only-binary',
      '--python-version',
      '--log',
      '--cache-dir',
      '-e',
      '--editable',
      '--src',
    ],
  ]),
};

function readCall(words: readonly ShellWord[], kind: string): ProgramCall | undefined {
  const [program, ...rest] = words;
  let action: ShellWord | undefined;
  const options: string[] = [];
  const operands: ShellWord[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as ShellWord;
    if (word.value.startsWith('-') && word.value.length > 1) {
      options.push(word.value);
      if (VALUED[kind]?.has(word.value)) at++;
    } else if (action) operands.push(word);
    else action = word;
  }
  return program && action && { program, action, options, operands };
}

export function aptCall({ words }: ShellCommand): ProgramCall | undefined {
  return /^(\/usr\/bin\/)?apt(-get)?$/.test(words[0]?.value ?? '') ? readCall(words, 'apt') : undefined;
}

export function apkCall({ words }: ShellCommand): ProgramCall | undefined {
  return words[0]?.value === 'apk' ? readCall(words, 'apk') : undefined;
}

/** `pip install` and `python -m pip install`. */
export function pipCall({ words }: ShellCommand): ProgramCall | undefined {
  const [first, second, third] = words;
  if (/(^|\/)pip[\d.]*$/.test(first?.value ?? '')) return readCall(words, 'pip');
  const module =
    /(^|\/)python[\d.]*$/.test(first?.value ?? '') && second?.value === '-m' && third?.value === 'pip';
  return module ? readCall(words.slice(2), 'pip') : undefined;
}

/** One of the short letters stands in the options: `y` in `-qy`. Letters behind one that takes a value are that value. */
export function hasShort(options: readonly string[], letter: string): boolean {
  return options.some(
    (option) =>
      /^-[a-zA-Z]/.test(option) &&
      option
        .slice(1)
        .replace(/[otca=].*/, '')
        .includes(letter),
  );
}

/** apt answers yes to its own questions. Source: apt-get(8), `-y` and `-q`. */
export function saysYes({ options }: ProgramCall): boolean {
  return (
    hasShort(options, 'y') ||
    options.some((option) => /^(--yes|--assume-yes|--force-yes|-q=[2-9])$/.test(option)) ||
    options.filter((option) => option === '-q' || option === '--quiet').length > 1 ||
    options.some((option) => /^-[a-z]*q[a-z]*q/.test(option)) ||
    options.some((option) => /Assume-Yes/i.test(option))
  );
}
