import { fileURLToPath } from 'node:url';

/** Mozilla's tool for extensions, to be run by Node. */
export const WEB_EXT = fileURLToPath(new URL('bin/web-ext.js', import.meta.resolve('web-ext')));
