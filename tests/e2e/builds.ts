import { fileURLToPath } from 'node:url';

/** What `npm run build` left. */
export const CHROME_BUILD = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
export const FIREFOX_BUILD = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
