import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Names the first frame's file in the page itself: it is fetched together with the entry that imports it, not after it. */
export function preloadFirstFrame(): Plugin {
  return {
    name: 'preload-first-frame',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { chunk }) => chunk?.imports.filter((file) => file.includes('first-frame')).map(preload) ?? [],
    },
  };
}

function preload(file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' };
}
