import type { VolumeInspectInfo } from 'dockerode';
import type { EngineApi } from '../api.ts';
import { EngineError } from '../errors.ts';
import { toVolume } from '../mapping.ts';
import type { Volume } from '../model.ts';
import type { VolumeSpec, VolumesPort } from '../port/volumes.ts';

/** What is asked about volumes, as requests. */
export class VolumeCalls implements VolumesPort {
  readonly #api: EngineApi;

  constructor(api: EngineApi) {
    this.#api = api;
  }

  async list(signal?: AbortSignal): Promise<Volume[]> {
    type Answer = { Volumes: VolumeInspectInfo[] | null };
    const answer = await this.#api.json<Answer>({ method: 'GET', path: '/volumes', signal });
    return (answer.Volumes ?? []).map(toVolume);
  }

  async create(spec: VolumeSpec, signal?: AbortSignal): Promise<string> {
    const { name, driver, labels = {}, options = {} } = spec;
    const body = { Name: name, Driver: driver, Labels: labels, DriverOpts: options };
    const made = await this.#api.json<VolumeInspectInfo>({
      method: 'POST',
      path: '/volumes/create',
      body,
      signal,
      ...(name === undefined ? {} : { subject: name }),
    });
    if (!isAsAsked(made, spec)) {
      throw new EngineError('nameTaken', 'There is another volume of that name.', { subject: made.Name });
    }
    return made.Name;
  }
}

function isAsAsked(made: VolumeInspectInfo, { driver, labels, options }: VolumeSpec): boolean {
  const has = (given: Record<string, string> | null, asked: Readonly<Record<string, string>> = {}): boolean =>
    Object.entries(asked).every(([key, value]) => given?.[key] === value);
  const isDriver =
    driver === undefined || made.Driver.replace(/:latest$/, '') === driver.replace(/:latest$/, '');
  return isDriver && has(made.Labels, labels) && has(made.Options, options);
}
