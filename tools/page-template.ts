import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

const TEMPLATE = new URL('../src/page.html', import.meta.url);

/** Every page is the one template with the style sheet and the script of its folder: its own index.html only says that it is there. */
export function pageTemplate(): Plugin {
  return {
    name: 'page-template',
    transformIndexHtml: {
      order: 'pre',
      handler: (_, { filename }) => readFileSync(TEMPLATE, 'utf8').replace('PAGE', basename(dirname(filename))),
    },
  };
}
