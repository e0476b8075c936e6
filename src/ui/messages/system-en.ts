export const systemEn = {
  // The view; what the pages and the clean-up say is in clean-up-en.ts, engine-page-en.ts and events-en.ts
  rows: {
    engine: 'Version and Information',
    usage: 'Disk Usage',
    cache: 'Build Cache',
    events: 'Events',
    commands: 'Docker Commands',
    cleanUp: 'Clean Up…',
  },
  tips: {
    engine: 'Which engine this is, what it runs on and how it is set up.',
    usage: 'What takes space on the engine’s disk, and what could be freed. It is measured when you open it.',
    cache: 'What builds keep so that the next one is faster. Choose what of it goes.',
    events: 'What happens at the engine, as it happens.',
    commands: 'Everything you do here, as the docker command that does the same.',
    cleanUp: 'See exactly what nothing uses any more, and choose what of it goes.',
  },
  notMeasured: 'not measured yet',
  measured: (size: string, time: string) => `${size}, measured at ${time}`,
};
