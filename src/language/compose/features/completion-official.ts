/** What is asked most of well-known images. From the pages of these images on Docker Hub. */

export interface OfficialImage {
  readonly ports: readonly string[];
  /** Where the data is. */
  readonly data: readonly string[];
  /** Names of environment variables, what is needed first. */
  readonly environment: readonly string[];
}

function image(ports: string, data: string, environment = ''): OfficialImage {
  const words = (text: string): string[] => (text === '' ? [] : text.split(' '));
  return { ports: words(ports), data: words(data), environment: words(environment) };
}

const mysql =
  'ROOT_PASSWORD DATABASE USER PASSWORD ROOT_PASSWORD_FILE PASSWORD_FILE RANDOM_ROOT_PASSWORD'.split(' ');

const images: Readonly<Record<string, OfficialImage>> = {
  postgres: image(
    '5432',
    '/var/lib/postgresql/data',
    'POSTGRES_PASSWORD POSTGRES_USER POSTGRES_DB POSTGRES_PASSWORD_FILE POSTGRES_INITDB_ARGS ' +
      'POSTGRES_HOST_AUTH_METHOD PGDATA',
  ),
  redis: image('6379', '/data'),
  nginx: image('80', '/usr/share/nginx/html', 'NGINX_ENVSUBST_TEMPLATE_DIR NGINX_ENTRYPOINT_QUIET_LOGS'),
  mysql: image('3306', '/var/lib/mysql', mysql.map((name) => `MYSQL_${name}`).join(' ')),
  mariadb: image('3306', '/var/lib/mysql', mysql.map((name) => `MARIADB_${name}`).join(' ')),
  mongo: image(
    '27017',
    '/data/db',
    'MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD MONGO_INITDB_DATABASE',
  ),
  rabbitmq: image(
    '5672 15672',
    '/var/lib/rabbitmq',
    'RABBITMQ_DEFAULT_USER RABBITMQ_DEFAULT_PASS RABBITMQ_DEFAULT_VHOST',
  ),
  adminer: image('8080', '', 'ADMINER_DEFAULT_SERVER ADMINER_DESIGN'),
  wordpress: image(
    '80',
    '/var/www/html',
    'WORDPRESS_DB_HOST WORDPRESS_DB_USER WORDPRESS_DB_PASSWORD WORDPRESS_DB_NAME WORDPRESS_TABLE_PREFIX WORDPRESS_DEBUG',
  ),
  traefik: image('80 8080', '/etc/traefik'),
  httpd: image('80', '/usr/local/apache2/htdocs'),
  caddy: image('80 443', '/data /config /srv'),
  memcached: image('11211', ''),
  elasticsearch: image(
    '9200',
    '/usr/share/elasticsearch/data',
    'discovery.type ELASTIC_PASSWORD ES_JAVA_OPTS xpack.security.enabled',
  ),
  registry: image('5000', '/var/lib/registry', 'REGISTRY_STORAGE_DELETE_ENABLED'),
  phpmyadmin: image('80', '', 'PMA_HOST PMA_PORT PMA_USER PMA_PASSWORD'),
  nextcloud: image(
    '80',
    '/var/www/html',
    'NEXTCLOUD_ADMIN_USER NEXTCLOUD_ADMIN_PASSWORD NEXTCLOUD_TRUSTED_DOMAINS',
  ),
  ghost: image('2368', '/var/lib/ghost/content', 'url database__client database__connection__host'),
  influxdb: image(
    '8086',
    '/var/lib/influxdb2',
    'DOCKER_INFLUXDB_INIT_MODE DOCKER_INFLUXDB_INIT_USERNAME DOCKER_INFLUXDB_INIT_PASSWORD DOCKER_INFLUXDB_INIT_ORG ' +
      'DOCKER_INFLUXDB_INIT_BUCKET',
  ),
  tomcat: image('8080', '/usr/local/tomcat/webapps', 'CATALINA_OPTS JAVA_OPTS'),
  'mongo-express': image(
    '8081',
    '',
    'ME_CONFIG_MONGODB_URL ME_CONFIG_MONGODB_SERVER ME_CONFIG_BASICAUTH_USERNAME ME_CONFIG_BASICAUTH_PASSWORD',
  ),
  'grafana/grafana': image('3000', '/var/lib/grafana', 'GF_SECURITY_ADMIN_USER GF_SECURITY_ADMIN_PASSWORD'),
  'prom/prometheus': image('9090', '/prometheus /etc/prometheus'),
  'eclipse-mosquitto': image('1883', '/mosquitto/data /mosquitto/config'),
};

/** @param name without registry, `library/` and tag */
export function officialFacts(name: string): OfficialImage | undefined {
  return Object.hasOwn(images, name) ? images[name] : undefined;
}

/** Images that services often are made from, those of programs that others use first. */
export const popularImages: readonly string[] = Object.keys(images);
