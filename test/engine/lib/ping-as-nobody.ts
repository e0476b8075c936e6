/** Run as a process of its own: gives up its rights, asks the engine that is named for its version, and prints the kind of error. */
import { isEngineError } from '../../../src/engine/errors.ts';

const address = process.argv[2] ?? '';
process.env['DOCKYARD_TEST_HOST'] = address;
const { openPort } = await import('./engine.ts');
const port = openPort(address);
// After the imports: the project may lie in a folder that only root can read.
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const kind = await port.ping().then(
  () => 'none',
  (error: unknown) => (isEngineError(error) ? error.kind : String(error)),
);
console.log(kind);
