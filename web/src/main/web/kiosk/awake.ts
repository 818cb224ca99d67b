/** Keeps the screen on; what it gives back asks for it again. A browser lets go of it whenever the page is hidden. */
export function stayAwake(isWanted: () => boolean): () => void {
  const ask = (): void => {
    if (document.visibilityState === 'visible' && isWanted()) {
      void navigator.wakeLock?.request('screen').catch(() => null);
    }
  };
  addEventListener('visibilitychange', ask, true);
  return ask;
}
