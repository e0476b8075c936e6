/** Ports that programs in containers mostly listen on, the most usual first, with what listens there. */
export const wellKnownPorts: readonly (readonly [port: string, service: string])[] = [
  ['80', 'HTTP'],
  ['443', 'HTTPS'],
  ['8080', 'HTTP'],
  ['3000', 'Node, Rails, Grafana'],
  ['5000', 'Flask, registry'],
  ['8000', 'Django, FastAPI, Uvicorn'],
  ['4200', 'Angular'],
  ['5173', 'Vite'],
  ['22', 'SSH'],
  ['53', 'DNS'],
  ['25', 'SMTP'],
  ['1883', 'MQTT'],
  ['3306', 'MySQL, MariaDB'],
  ['5432', 'PostgreSQL'],
  ['5672', 'RabbitMQ'],
  ['6379', 'Redis'],
  ['8443', 'HTTPS'],
  ['8888', 'Jupyter'],
  ['9000', 'PHP-FPM'],
  ['9090', 'Prometheus'],
  ['9200', 'Elasticsearch'],
  ['27017', 'MongoDB'],
];

/** What usually listens on a port. */
export function usualService(port: number): string | undefined {
  return wellKnownPorts.find(([each]) => each === String(port))?.[1];
}

/** Source: dockerfile2llb/convert_expose.go. */
export const portProtocols = ['tcp', 'udp', 'sctp'] as const;
