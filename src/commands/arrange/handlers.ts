import type { viewCommands } from '../../contract/commands/views.ts';
import type { HandlersOf } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import { arrangeView } from './arrange.ts';
import { filterView } from './filter.ts';

export function viewHandlers({ views }: Pick<CommandContext, 'views'>): HandlersOf<typeof viewCommands> {
  return {
    filterContainers: () => filterView(views, 'containers'),
    unfilterContainers: () => views.set('containers', { filter: '' }),
    arrangeContainers: () => arrangeView(views, 'containers'),
    filterImages: () => filterView(views, 'images'),
    unfilterImages: () => views.set('images', { filter: '' }),
    arrangeImages: () => arrangeView(views, 'images'),
    filterVolumes: () => filterView(views, 'volumes'),
    unfilterVolumes: () => views.set('volumes', { filter: '' }),
    arrangeVolumes: () => arrangeView(views, 'volumes'),
    filterNetworks: () => filterView(views, 'networks'),
    unfilterNetworks: () => views.set('networks', { filter: '' }),
    arrangeNetworks: () => arrangeView(views, 'networks'),
  };
}
