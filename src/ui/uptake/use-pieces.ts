import { useEffect, useState } from 'preact/hooks';
import { yieldToBrowser } from '../yield-to-browser.ts';

/** How many of `total` to draw by now: some more each time the browser has drawn and answered keys, until all are there. */
export function usePieces(total: number, { first, step }: { readonly first: number; readonly step: number }): number {
  const [count, setCount] = useState(first);
  const shown = Math.min(count, total);
  useEffect(() => {
    if (shown >= total) return;
    let isStopped = false;
    void yieldToBrowser().then(() => {
      if (!isStopped) setCount(shown + step);
    });
    return () => {
      isStopped = true;
    };
  }, [shown, total, step]);
  return shown;
}
