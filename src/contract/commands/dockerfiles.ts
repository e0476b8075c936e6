import type { CommandDefinition } from '../command.ts';

const needsBuildKit = { en: 'Podman has no BuildKit', nl: 'Podman heeft geen BuildKit' };

/** What is done with a Dockerfile. */
export const dockerfileCommands = {
  buildImage: {
    category: 'dockyard',
    title: { en: 'Build Image…', nl: 'Image bouwen…' },
    icon: 'tools',
    docker: 'docker build -t <tag> -f <Dockerfile> <context>',
    notOnPodman: { reason: needsBuildKit },
    menus: [{ menu: 'dockerfile', group: 'dockyard@1' }],
    needsTrust: true,
  },
  buildAndRun: {
    category: 'dockyard',
    title: { en: 'Build and Run', nl: 'Bouwen en uitvoeren' },
    icon: 'run-all',
    docker: 'docker build -t <tag> <context> && docker run -d -P <tag>',
    notOnPodman: { reason: needsBuildKit },
    menus: [{ menu: 'dockerfile', group: 'dockyard@2' }],
    needsTrust: true,
  },
  checkWithBuildKit: {
    category: 'dockyard',
    title: { en: 'Check with BuildKit', nl: 'Controleren met BuildKit' },
    icon: 'checklist',
    docker: 'docker buildx build --call=check -f <Dockerfile> <context>',
    menus: [{ menu: 'dockerfile', group: 'dockyard@3' }],
    needsTrust: true,
  },
} as const satisfies Record<string, CommandDefinition>;
