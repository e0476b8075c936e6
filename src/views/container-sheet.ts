import { type Container, type PortBinding, shortId } from '../engine/model.ts';
import { bytes, moment } from '../ui/format.ts';
import type { Sheet } from '../ui/markdown.ts';
import type { ExitWords } from '../ui/messages/exits-en.ts';
import { whyEnded } from '../ui/why-ended.ts';
import type { ContainerDetails } from './container-details.ts';
import { stateWords } from './container-look.ts';
import type { SheetWords } from './sheets.ts';

/** Everything about a container, and what its state means. Without details when the engine did not tell them in time. */
export function containerSheet(
  container: Container,
  details: ContainerDetails | undefined,
  { common, exits }: SheetWords,
): Sheet {
  const words = common.facts;
  const more = exits.facts;
  const ended = container.state === 'exited' || container.state === 'dead';
  const exitCode = details?.exitCode ?? container.exitCode;
  const on = (name: string): string => {
    const address = container.addresses?.[name];
    return address === undefined ? name : `${name} (${address})`;
  };
  const at = (time: number | undefined): string => (time === undefined ? '' : moment(time));
  return {
    title: container.name,
    facts: [
      { label: words.state, value: stateText(container, common), topic: `state-${container.state}` },
      { label: more.started, value: at(details?.startedAt) },
      { label: more.ended, value: ended ? at(details?.finishedAt) : '' },
      { label: words.image, value: container.image, topic: 'image' },
      { label: words.command, value: container.command, topic: 'CMD and ENTRYPOINT' },
      { label: words.ports, value: container.ports.map(portText).join(', '), topic: 'port-publishing' },
      { label: words.networks, value: container.networks.map(on).join(', '), topic: 'network' },
      { label: words.mounts, value: container.mounts.map(mountText).join(', '), topic: 'volume' },
      { label: words.project, value: container.composeProject ?? '', topic: 'compose-project' },
      { label: words.service, value: container.composeService ?? '', topic: 'compose service' },
      { label: more.restartPolicy, value: details?.restartPolicy ?? '', topic: 'restart policy' },
      { label: more.memory, value: details?.memory ? bytes(details.memory) : '', topic: 'memory limit' },
      { label: words.created, value: moment(container.createdAt) },
      { label: words.id, value: shortId(container.id) },
    ],
    meaning: [
      exits.states[container.state] ?? '',
      exits.health[container.health],
      ended && exitCode !== undefined ? whyEnded(exitCode, details?.outOfMemory ?? false, exits) : '',
    ],
    quotes: [{ label: exits.engineSays('').trim(), text: details?.error ?? '' }],
    blocks: [
      {
        label: more.checks,
        lines:
          container.health === 'none' && !ended
            ? []
            : (details?.checks ?? []).map((check) => checkText(check, exits)),
      },
      { label: more.lastLines, lines: ended ? (details?.log ?? []) : [] },
    ],
    topics: topicsOf(container, exitCode),
  };
}

/** The closest first; not every state has a topic of its own. */
function topicsOf({ state, health }: Container, exitCode: number | undefined): string[] {
  const closest = [
    ...(health === 'none' ? [] : [`health-${health}`, 'health-check-state']),
    ...(state === 'exited' && exitCode !== undefined && exitCode !== 0 ? ['exit-code'] : []),
  ];
  return [...closest, 'container'];
}

function stateText(container: Container, words: SheetWords['common']): string {
  const health = words.health[container.health];
  return [stateWords(container, words), health].filter(Boolean).join(', ');
}

/** `0.0.0.0:8080 → 80/tcp`, or `80/tcp` when it is not published. */
function portText({ hostAddress, hostPort, containerPort, protocol }: PortBinding): string {
  const inside = `${containerPort}/${protocol}`;
  return hostPort === undefined ? inside : `${hostAddress}:${hostPort} → ${inside}`;
}

function mountText({ source, target, readOnly }: Container['mounts'][number]): string {
  return `${source} → ${target}${readOnly ? ':ro' : ''}`;
}

function checkText({ exitCode, output }: ContainerDetails['checks'][number], words: ExitWords): string {
  const result = exitCode === 0 ? words.checkPassed : words.checkFailed(exitCode);
  return output === '' ? result : `${result}: ${output}`;
}
