import { vi } from 'vitest';

const WITHIN_MS = 60_000;
const { waitFor } = vi;

/** Vitest gives a condition one second to come true: too little where every core is busy. */
vi.waitFor = (condition, options = WITHIN_MS) => waitFor(condition, options);

// So do the queries that wait for an element.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: WITHIN_MS });
}
