/** VOLUME: what it names, and what is written there afterwards. */
import type { Finding } from '../finding.ts';
import type { ShellCommand, ShellWord } from '../shell-commands.ts';
import { isWindowsImage } from '../shells.ts';
import { hint, type Hint, type StageFacts } from './facts.ts';

/** A VOLUME is a folder in the container. Which place of the host it is tied to is said when the container runs. */
export const volumeNotHost: Hint = function* ({ file, stages }) {
  for (const { stage, image } of stages) {
    if (file.escape === '`' || isWindowsImage(image?.written ?? '', undefined)) continue;
    for (const { keyword, words } of stage.instructions) {
      if (keyword !== 'VOLUME') continue;
      for (const { value, span } of words) if (isHostPath(value)) yield hint('volume-not-host', span, value);
    }
  }
};

export function isHostPath(path: string): boolean {
  if (path.startsWith('[') || path.includes('"') || path.endsWith(',')) return false;
  if (/^(\.\.?(\/|$)|~)/.test(path)) return true;
  if (/^[A-Za-z]:[\\/]/.test(path)) return true;
  return /^[^${}]+:\//.test(path) || /^[\w.-]+$/.test(path);
}

/** Changes to any of the words that follow; or to the last one only. */
const CHANGES_ALL = new Set(['mkdir', 'chown', 'chmod', 'touch', 'tee', 'truncate']);
const CHANGES_LAST = new Set(['cp', 'mv', 'ln', 'install', 'rsync']);

export const writeAfterVolume: Hint = function* ({ stages }) {
  for (const stage of stages) yield* inStage(stage);
};

function* inStage({ stage, runs }: StageFacts): Generator<Finding> {
  const volumes = new Set<string>();
  const byInstruction = new Map(runs.map((run) => [run.instruction, run]));
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'VOLUME') {
      for (const { value } of instruction.words) {
        if (/^\/[^$:]+$/.test(value)) volumes.add(value.replace(/\/+$/, ''));
      }
    }
    if (volumes.size === 0) continue;
    for (const command of byInstruction.get(instruction)?.commands ?? []) {
      const word = written(command).find(({ value }) => isInside(value, volumes));
      if (word) {
        yield hint('write-after-volume', word.span, word.value);
        break;
      }
    }
  }
}

function written({ words, targets }: ShellCommand): readonly ShellWord[] {
  const [program, ...rest] = words;
  const name = program?.value ?? '';
  if (CHANGES_ALL.has(name)) return [...targets, ...rest];
  return CHANGES_LAST.has(name) ? [...targets, ...rest.slice(-1)] : targets;
}

/** The path is one of the volumes or in one. */
function isInside(path: string, volumes: ReadonlySet<string>): boolean {
  if (!path.startsWith('/')) return false;
  for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) {
    if (volumes.has(path.slice(0, at))) return true;
  }
  return false;
}
