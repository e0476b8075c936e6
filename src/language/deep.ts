/** The large parts of the languages that commands need: loaded with the first command that does. */
export { checkCompose } from './compose/checks/index.ts';
export { loadProject } from './compose/load.ts';
export { placeOfMessage, readOracle } from './compose/oracle-message.ts';
export { buildkitVerdict } from './dockerfile/checks/index.ts';
export { parseDockerfile } from './dockerfile/parse.ts';
