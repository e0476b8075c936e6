import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type Arrangement, ViewSettings } from '../../src/ui/view-settings.ts';

/** What VS Code remembers for a workspace, for as long as a test. */
class Memory implements vscode.Memento {
  readonly values = new Map<string, unknown>();
  keys = (): readonly string[] => [...this.values.keys()];
  get = <T>(key: string, usual?: T): T => (this.values.get(key) ?? usual) as T;
  update = async (key: string, value: unknown): Promise<void> => void this.values.set(key, value);
}

describe('The arrangement of a view', () => {
  const told: string[] = [];
  const settings = (memory: Memory): ViewSettings => {
    const made = new ViewSettings(memory);
    made.onChange((view) => told.push(view));
    return made;
  };

  it('is the usual one until another is chosen, and is remembered', async () => {
    const memory = new Memory();
    const first = settings(memory);
    assert.deepEqual(first.get('containers'), {
      filter: '',
      sort: 'state',
      group: 'project',
      hideDangling: false,
    } satisfies Arrangement);
    await first.set('containers', { sort: 'name', group: 'image' });
    await first.set('containers', { filter: 'web' });
    assert.deepEqual(told.splice(0), ['containers', 'containers']);
    const { sort, group, filter } = settings(memory).get('containers');
    assert.deepEqual([sort, group, filter], ['name', 'image', 'web']);
    assert.equal(settings(memory).get('images').sort, 'name', 'of its own view');
  });

  it('changes as one types, without being remembered', async () => {
    const memory = new Memory();
    const typed = settings(memory);
    typed.preview('images', { filter: 'ngi' });
    assert.equal(typed.get('images').filter, 'ngi');
    assert.deepEqual(told.splice(0), ['images']);
    assert.equal(settings(memory).get('images').filter, '');
  });

  it('survives what an older version, or a stranger, left there', () => {
    const memory = new Memory();
    memory.values.set('dockyard.view.volumes', {
      sort: 'colour',
      group: 7,
      filter: null,
      hideDangling: 'yes',
    });
    assert.deepEqual(settings(memory).get('volumes'), {
      filter: '',
      sort: 'name',
      group: 'none',
      hideDangling: false,
    });
  });
});
