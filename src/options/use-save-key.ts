import { useEffect, useState } from 'preact/hooks';
import { readSaveKey } from '../browser/save-key.ts';

/** The keys that save a page, which are changed on a page of the browser's own. */
export function useSaveKey(): string | undefined {
  const [saveKey, setSaveKey] = useState<string>();
  useEffect(() => {
    const read = (): void => void readSaveKey().then(setSaveKey);
    addEventListener('focus', read);
    read();
    return () => removeEventListener('focus', read);
  }, []);
  return saveKey;
}
