import type { Connected } from '../engine/connection.ts';
import type { Image } from '../engine/model.ts';
import type { Engine } from '../ui/engine.ts';
import type { Handler } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { ask } from '../ui/prompts.ts';
import { openSessionTerminal } from '../ui/session-terminal.ts';
import { readPorts } from './ports-input.ts';
import { type Reveal, runContainer } from './run.ts';
import { nameOf, targets } from './targets.ts';

/** What the engine accepts as a name of a container. Source: moby, daemon/names. */
const containerName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

export function runImage(engine: Engine, reveal: Reveal): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [image] = await targets(connected, 'image', args);
    if (image === undefined) return;
    const words = messages();
    const name = await ask({
      title: words.containerName,
      prompt: words.containerNamePrompt,
      check: (text) => (text === '' || containerName.test(text) ? undefined : words.containerNameInvalid),
    });
    const typed = await ask({
      title: words.ports,
      prompt: words.portsPrompt,
      value: (await exposedPorts(connected, image)).join(' '),
      check: (text) => {
        const ports = readPorts(text);
        return typeof ports === 'string' ? words.portsInvalid(ports) : undefined;
      },
    });
    const publish = readPorts(typed);
    await runContainer(engine, reveal, {
      image: reference(image),
      ...(name === '' ? {} : { name }),
      ...(typeof publish === 'string' ? {} : { publish }),
    });
  };
}

/** Like `docker run -it --rm`: a terminal in a new container, which goes when the terminal does. */
export function runImageInteractive(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [image] = await targets(connected, 'image', args);
    if (image === undefined) return;
    const { port } = connected;
    const id = await port.createContainer({ image: reference(image), interactive: true, autoRemove: true });
    const discard = (): void => void port.remove('container', id, { force: true }).catch(() => undefined);
    openSessionTerminal({
      name: messages().runTerminal(nameOf(image)),
      start: async () => {
        try {
          const session = await port.attach(id);
          await port.startContainer(id);
          return session;
        } catch (error) {
          discard();
          throw error;
        }
      },
      ended: (code) => messages().shellEnded(String(code)),
      abandoned: discard,
    });
  };
}

/** The tag, so that the container shows it; an image without one goes by its id. */
const reference = (image: Image): string => image.tags[0] ?? image.id;

/** Container ports that the image says it listens on, as the ports question takes them. */
async function exposedPorts({ port }: Connected, image: Image): Promise<string[]> {
  const details = (await port.inspect('image', image.id)) as {
    Config?: { ExposedPorts?: Record<string, object> | null } | null;
  };
  return Object.keys(details.Config?.ExposedPorts ?? {}).map((key) => key.replace(/\/tcp$/, ''));
}
