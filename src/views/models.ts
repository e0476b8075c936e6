/** What the views show, loaded while the engine is being connected to. */
import type { ViewKey } from '../contract/views.ts';
import type { Engine } from '../ui/engine.ts';
import type { Explain } from '../ui/explain.ts';
import { productOf } from '../ui/format.ts';
import { messages } from '../ui/language.ts';
import type { Measurements } from '../ui/measurements.ts';
import type { ArrangedView } from '../ui/view-choices.ts';
import type { Arrangement, ViewSettings } from '../ui/view-settings.ts';
import { ContainersModel } from './containers.ts';
import { ImagesModel } from './images.ts';
import { Layers } from './layers.ts';
import type { ViewModel } from './layout.ts';
import { NetworksModel } from './networks.ts';
import { SystemModel } from './system.ts';
import { Tooltips } from './tooltips.ts';
import { VolumesModel } from './volumes.ts';

export interface Models {
  readonly views: Readonly<Record<ViewKey, ViewModel>>;
  readonly layers: Layers;
  readonly tooltips: Tooltips;
}

export interface ModelContext {
  readonly engine: Engine;
  readonly settings: ViewSettings;
  readonly explain: Explain;
  readonly measurements: Measurements;
}

export function createModels({ engine, settings, explain, measurements }: ModelContext): Models {
  const arranged = (view: ArrangedView) => (): Arrangement => settings.get(view);
  const layers = new Layers(engine);
  const product = (): string => (engine.connected === undefined ? '' : productOf(engine.connected.info));
  return {
    views: {
      containers: new ContainersModel(messages, arranged('containers')),
      images: new ImagesModel(messages, arranged('images')),
      volumes: new VolumesModel(messages, arranged('volumes'), measurements),
      networks: new NetworksModel(messages, arranged('networks')),
      system: new SystemModel(messages, product, measurements),
    },
    layers,
    tooltips: new Tooltips(explain, layers, measurements),
  };
}
