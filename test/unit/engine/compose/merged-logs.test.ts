import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MergedLogs } from '../../../../src/engine/compose/merged-logs.ts';
import type { EnginePort } from '../../../../src/engine/port.ts';
import type { LogOptions } from '../../../../src/engine/port/containers.ts';
import { container } from './containers.ts';

/** Lines by container, each with the second at which it was written. */
type Script = Readonly<Record<string, readonly (readonly [second: number, text: string])[]>>;

const stamp = (second: number): string => `2026-11-21T07:46:${String(second).padStart(2, '0')}.000000000Z`;

async function merged(script: Script, rounds: readonly (readonly string[])[]): Promise<string> {
  let text = '';
  let ended = Promise.withResolvers<void>();
  const containers = {
    logs: async (id: string, { timestamps }: LogOptions) => {
      assert.equal(timestamps, true);
      const data = Buffer.from(
        (script[id] ?? []).map(([second, line]) => `${stamp(second)} ${line}\n`).join(''),
      );
      // In two pieces, cut in the middle of a line.
      const pieces = [data.subarray(0, 40), data.subarray(40)];
      return {
        chunks: (async function* () {
          for (const piece of pieces) yield { source: 'stdout' as const, data: piece };
        })(),
      };
    },
  };
  const logs = new MergedLogs({
    port: { containers } as unknown as EnginePort,
    tail: 100,
    signal: new AbortController().signal,
    write: (more) => (text += more),
    onEnd: (_, error) => {
      assert.equal(error, undefined);
      if (logs.count === 0) ended.resolve();
    },
  });
  const [web, db] = [container({}), container({ service: 'database' })];
  logs.makeRoom([web, db]);
  for (const round of rounds) {
    ended = Promise.withResolvers();
    for (const each of [web, db]) if (round.includes(each.id)) logs.follow(each);
    await ended.promise;
  }
  return text;
}

describe('merged logs', () => {
  test('have a name before every line, below each other, a colour for each service', async () => {
    assert.equal(
      await merged(
        {
          'app-web-1': [
            [1, 'hello'],
            [2, ''],
          ],
          'app-database-1': [[1, 'ready']],
        },
        [['app-web-1'], ['app-database-1']],
      ),
      '\u001b[36mweb-1      |\u001b[0m hello\r\n\u001b[36mweb-1      |\u001b[0m \r\n\u001b[33mdatabase-1 |\u001b[0m ready\r\n',
    );
  });

  test('keep colours to their line, and obey nothing that moves the cursor', async () => {
    const text = await merged({ 'app-web-1': [[1, '\u001b[31mred\u001b[2J\u001b]0;t\u0007']] }, [
      ['app-web-1'],
    ]);
    assert.equal(text, '\u001b[36mweb-1      |\u001b[0m \u001b[31mred\u001b[0m\r\n');
  });

  test('go on where they were when a container starts again', async () => {
    const script = { 'app-web-1': [[1, 'first'] as const] };
    const again = merged(
      new Proxy(script, {
        get: (() => {
          let round = 0;
          return () =>
            round++ === 0
              ? [[1, 'first']]
              : [
                  [1, 'first'],
                  [5, 'second'],
                ];
        })(),
      }),
      [['app-web-1'], ['app-web-1']],
    );
    assert.deepEqual((await again).match(/first|second/g), ['first', 'second']);
  });
});
