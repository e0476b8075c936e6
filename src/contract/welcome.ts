import { commandId } from './command-id.ts';
import { contextKeys } from './context-keys.ts';
import type { Text } from './text.ts';
import type { ViewKey } from './views.ts';

export interface WelcomeDefinition {
  readonly view: ViewKey;
  readonly when: string;
  readonly text: Text;
}

const unreachable = `${contextKeys.engine} == unreachable`;
const reason = (kind: string): string => `${unreachable} && ${contextKeys.reason} == ${kind}`;
const connected = `${contextKeys.engine} == connected`;
const tryAgain = {
  en: `[Try Again](command:${commandId('reconnect')})`,
  nl: `[Opnieuw proberen](command:${commandId('reconnect')})`,
};
const choose = {
  en: `[Choose the Engine](command:${commandId('openHostSetting')})`,
  nl: `[Engine kiezen](command:${commandId('openHostSetting')})`,
};

const notFoundText: Text = {
  en: `No container engine answers. Start Docker or Podman, and the list appears by itself.\n${tryAgain.en}\n${choose.en}\nNo engine on this machine yet? [Install Docker](https://docs.docker.com/get-started/get-docker/).`,
  nl: `Er antwoordt geen container-engine. Start Docker of Podman, dan verschijnt de lijst vanzelf.\n${tryAgain.nl}\n${choose.nl}\nNog geen engine op deze computer? [Installeer Docker](https://docs.docker.com/get-started/get-docker/).`,
};
const deniedText: Text = {
  en: `You have no permission to use the container engine. On Linux, add yourself to the \`docker\` group and log in again.\n${tryAgain.en}\n${choose.en}\n[What this means](https://docs.docker.com/engine/install/linux-postinstall/)`,
  nl: `Je hebt geen toegang tot de container-engine. Voeg jezelf op Linux toe aan de groep \`docker\` en meld je opnieuw aan.\n${tryAgain.nl}\n${choose.nl}\n[Wat dit betekent](https://docs.docker.com/engine/install/linux-postinstall/)`,
};

const elsewhere = (view: ViewKey): WelcomeDefinition => ({
  view,
  when: unreachable,
  text: {
    en: `No engine to list from.\n${tryAgain.en}`,
    nl: `Er is geen engine om uit te lezen.\n${tryAgain.nl}`,
  },
});

/** What an empty view says, and the way out of it. */
export const welcomes: readonly WelcomeDefinition[] = [
  {
    view: 'containers',
    when: `${contextKeys.engine} == none`,
    text: {
      en: `In the browser Dockyard helps you write Dockerfiles and Compose files. For containers, open this folder in VS Code on a computer with an engine.\n[Open the Course Notes](command:${commandId('openCourseNotes')})`,
      nl: `In de browser helpt Dockyard je bij het schrijven van Dockerfiles en Compose-bestanden. Open deze map voor containers in VS Code op een computer met een engine.\n[Cursusnota’s openen](command:${commandId('openCourseNotes')})`,
    },
  },
  { view: 'containers', when: reason('denied'), text: deniedText },
  { view: 'containers', when: `${unreachable} && ${contextKeys.reason} != denied`, text: notFoundText },
  {
    view: 'containers',
    when: connected,
    text: {
      en: `No containers yet. A container is a running instance of an image: build one from a Dockerfile, or run an image from the list below.\n[Build and Run](command:${commandId('buildAndRun')})\n[Run an Image](command:${commandId('runImage')})`,
      nl: `Nog geen containers. Een container is een draaiende instantie van een image: bouw er een uit een Dockerfile, of voer een image uit de lijst hieronder uit.\n[Bouwen en uitvoeren](command:${commandId('buildAndRun')})\n[Een image uitvoeren](command:${commandId('runImage')})`,
    },
  },
  elsewhere('images'),
  {
    view: 'images',
    when: connected,
    text: {
      en: `No images yet. An image is what a container is started from.\n[Build an Image](command:${commandId('buildImage')})`,
      nl: `Nog geen images. Uit een image start je een container.\n[Een image bouwen](command:${commandId('buildImage')})`,
    },
  },
  elsewhere('volumes'),
  {
    view: 'volumes',
    when: connected,
    text: {
      en: 'No volumes. A volume keeps data when its container is removed.',
      nl: 'Geen volumes. Een volume bewaart gegevens, ook als de container verdwijnt.',
    },
  },
  elsewhere('networks'),
  elsewhere('system'),
];
