import { exitReason } from '../../engine/exit-reason.ts';
import { shortId } from '../../engine/model.ts';
import type { SystemEvent } from '../../engine/port/system.ts';
import type { SheetRow } from '../../panels/sheet/sheet.ts';
import type { EventsWords, EventWord } from '../../ui/messages/events-en.ts';

/** Podman’s words for what Docker calls otherwise. */
const podmanActions: Readonly<Record<string, string>> = {
  'container.died': 'die',
  'container.remove': 'destroy',
  'volume.remove': 'destroy',
  'image.remove': 'delete',
  'image.loadfromarchive': 'load',
};

/** What is only looked at, and does not change anything. */
const quiet = /^(exec_|attach|detach|resize|top|archive-path|copy|mount|unmount|init|cleanup)/;

/**
 * An event as a row of the page: time, kind, the engine’s own word, name and a sentence. `nameOf` gives the name of
 * a container that an event knows by its id. `key` tells it from all other rows.
 */
export function eventRow(
  event: SystemEvent,
  key: string,
  words: EventsWords,
  nameOf: (container: string) => string | undefined,
): SheetRow {
  const { time, type, attributes } = event;
  const [action, value] = split(event.action);
  const name = nameIn(event);
  const container = attributes['container'];
  const code = attributes['exitCode'] ?? attributes['containerExitCode'];
  const kind = podmanActions[`${type}.${action}`] ?? action;
  const word: EventWord | undefined = (words.words as Readonly<Record<string, EventWord>>)[`${type}.${kind}`];
  const sentence = word?.say({
    ...attributes,
    name,
    exitCode: code,
    value: said(kind, value, attributes, code, words),
    other: container === undefined ? undefined : (nameOf(container) ?? shortId(container)),
  });
  const tone = toneOf(kind, value, code);
  return {
    key,
    cells: [
      clockOf(time),
      words.kinds[type] ?? type,
      event.action,
      name,
      sentence ?? words.other(name, event.action),
    ],
    sort: [time, type, event.action, name, sentence ?? name],
    ...(tone === undefined ? {} : { tone }),
    ...(word === undefined ? {} : { help: word.help }),
  };
}

/** A line of our own between the events. */
export function markRow(time: number, key: string, sentence: string): SheetRow {
  return { key, cells: [clockOf(time), '', '', '', sentence], sort: [time, '', '', '', ''], tone: 'bad' };
}

/** The action, and what follows its colon. */
function split(action: string): [string, string | undefined] {
  const at = action.indexOf(':');
  return at === -1 ? [action, undefined] : [action.slice(0, at), action.slice(at + 1).trim()];
}

function nameIn({ type, id, attributes }: SystemEvent): string {
  if (type === 'volume' && id !== '') return id;
  return attributes['name'] ?? shortId(id);
}

function said(
  action: string,
  value: string | undefined,
  attributes: SystemEvent['attributes'],
  code: string | undefined,
  words: EventsWords,
): string | undefined {
  if (action === 'die' && code !== undefined) return words.end(exitReason(Number(code)));
  if (action === 'kill') {
    const signal = attributes['signal'];
    return signal === undefined ? undefined : words.withSignal(signalName(signal));
  }
  return value ?? attributes['health_status'];
}

/** Docker tells signals by number, Podman by name. */
function signalName(signal: string): string {
  const reason = /^\d+$/.test(signal) ? exitReason(128 + Number(signal)) : undefined;
  return reason?.kind === 'signal' ? reason.name : signal;
}

function toneOf(action: string, value: string | undefined, code: string | undefined): SheetRow['tone'] {
  if (action === 'oom' || value === 'unhealthy') return 'bad';
  if (action === 'die') return code === '0' ? undefined : 'bad';
  if (action === 'start' || value === 'healthy') return 'good';
  return quiet.test(action) ? 'dim' : undefined;
}

function clockOf(time: number): string {
  const date = new Date(time);
  return date.toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
}
