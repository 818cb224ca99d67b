/** What comes of some work, or something else where it takes too long; the work goes on and nobody hears of it. */
export async function inTime<T, I>(work: Promise<T>, milliseconds: number, otherwise: () => I): Promise<T | I> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<I>((resolve, reject) => {
    timer = setTimeout(() => {
      try {
        resolve(otherwise());
      } catch (thrown) {
        reject(thrown);
      }
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
