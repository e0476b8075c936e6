import type { Container } from '../../../../src/engine/model.ts';

interface Given extends Partial<Omit<Container, 'ports'>> {
  readonly project?: string;
  readonly service?: string;
  readonly number?: number;
  readonly hash?: string;
  readonly files?: string;
  readonly oneOff?: boolean;
  /** Ports of the host, all for port 80. */
  readonly ports?: readonly number[];
}

/** A container of the service `web` of the project `app`, made from /w/compose.yaml, unless told otherwise. */
export function container({ project = 'app', service = 'web', number = 1, ...given }: Given = {}): Container {
  const { hash = 'a'.repeat(64), files = '/w/compose.yaml', oneOff = false, ports = [], ...more } = given;
  return {
    id: `${project}-${service}-${number}`,
    name: `${project}-${service}-${number}`,
    image: 'busybox',
    imageId: 'sha256:0',
    command: 'sh',
    createdAt: 0,
    state: 'running',
    status: 'Up 3 minutes',
    health: 'none',
    ports: ports.map((hostPort) => ({
      containerPort: 80,
      protocol: 'tcp',
      hostPort,
      hostAddress: '0.0.0.0',
    })),
    mounts: [],
    networks: [],
    labels: {
      'com.docker.compose.project': project,
      'com.docker.compose.service': service,
      'com.docker.compose.container-number': String(number),
      'com.docker.compose.oneoff': oneOff ? 'True' : 'False',
      'com.docker.compose.config-hash': hash,
      'com.docker.compose.project.config_files': files,
      'com.docker.compose.project.working_dir': '/w',
    },
    composeProject: project,
    composeService: service,
    ...more,
  };
}
