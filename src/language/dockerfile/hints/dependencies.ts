/** Commands that install what a project's own files name. */
import type { ShellCommand } from '../shell-commands.ts';
import { pipCall } from './programs.ts';

export interface DependencyInstall {
  readonly tool: string;
  /** For people: `npm ci`. */
  readonly label: string;
  /** The files that it reads, as COPY takes them. Empty where it may need more of the source. */
  readonly files: readonly string[];
}

const TOOLS = /^(npm|yarn|pnpm|composer|bundler?|go|cargo)$|(^|\/)(pip|python)[\d.]*$/;

export function dependencyInstall(command: ShellCommand): DependencyInstall | undefined {
  if (!TOOLS.test(command.words[0]?.value ?? '')) return undefined;
  const [program = '', ...rest] = command.words.map(({ value }) => value);
  const plain = rest.filter((word) => !word.startsWith('-'));
  const [action, ...operands] = plain;
  const label = [program, ...plain].join(' ');
  const elsewhere = rest.some((word) =>
    /^(-g|--global|-C|--prefix|--cwd|--dir|--filter|--workspace.*|-w)$/.test(word),
  );
  const pip = pipRequirements(command);
  if (pip) return pip;
  if (elsewhere) return undefined;
  switch (program) {
    case 'npm':
      if (operands.length > 0 || !/^(install|i|ci|clean-install)$/.test(action ?? '')) return undefined;
      return { tool: 'npm', label, files: ['package*.json'] };
    case 'yarn':
      if (operands.length > 0 || !/^(install)?$/.test(action ?? '') || rest.includes('--version'))
        return undefined;
      return { tool: 'yarn', label: 'yarn install', files: ['package.json', 'yarn.lock'] };
    case 'pnpm':
      if (operands.length > 0 || !/^(install|i)$/.test(action ?? '')) return undefined;
      return { tool: 'pnpm', label, files: ['package.json', 'pnpm-lock.yaml'] };
    case 'composer':
      return action === 'install' ? { tool: 'composer', label: 'composer install', files: [] } : undefined;
    case 'bundle':
    case 'bundler':
      if (action !== undefined && action !== 'install') return undefined;
      return { tool: 'bundle', label: 'bundle install', files: ['Gemfile', 'Gemfile.lock'] };
    case 'go':
      if (action !== 'mod' || operands.join(' ') !== 'download') return undefined;
      return { tool: 'go', label, files: ['go.mod', 'go.sum'] };
    case 'cargo':
      return action === 'fetch' ? { tool: 'cargo', label, files: [] } : undefined;
    default:
      return undefined;
  }
}

/** `pip install -r file`, without the project itself. */
function pipRequirements(command: ShellCommand): DependencyInstall | undefined {
  const call = pipCall(command);
  if (call?.action.value !== 'install' || call.operands.length > 0) return undefined;
  const values = command.words.map(({ value }) => value);
  if (call.options.some((option) => /^(-e|--editable)/.test(option))) return undefined;
  const at = values.findIndex((value) => value === '-r' || value === '--requirement');
  const joined = values.find((value) => /^(-r|--requirement=)./.test(value));
  const file = at < 0 ? joined?.replace(/^(-r|--requirement=)/, '') : values[at + 1];
  if (file === undefined || !/^[\w./-]+$/.test(file) || file.startsWith('/')) return undefined;
  return { tool: 'pip', label: `pip install -r ${file}`, files: [file] };
}
