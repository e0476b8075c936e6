/** Milliseconds that a piece of work takes, `count` times one after the other. */
export async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < count; done++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}
