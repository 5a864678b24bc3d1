import { say, type WordKey } from './words.ts';

/** Names the tab in the person's language: "Bibliothek – Paperglance". */
export function titlePage(key: WordKey): void {
  document.title = `${say(key)} – ${say('extension_name')}`;
}
