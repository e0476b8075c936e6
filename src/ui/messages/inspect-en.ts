export const inspectEn = {
  gone: (time: string) => `Gone since ${time}. This is its last known state.`,
  old: (why: string) => `This is its last known state. ${why}`,
};
