import type { inspectEn } from './inspect-en.ts';

export const inspectNl: typeof inspectEn = {
  gone: (time) => `Verdwenen sinds ${time}. Dit is de laatst bekende toestand.`,
  old: (why) => `Dit is de laatst bekende toestand. ${why}`,
};
