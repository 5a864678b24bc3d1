import { t, type WordKey } from './i18n.ts';

/** Names the tab in the person's language: "Bibliothek – Paperglance". */
export function titlePage(key: WordKey): void {
  document.title = `${t(key)} – ${t('extension_name')}`;
}
