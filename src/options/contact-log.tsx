import { useEffect, useState } from 'preact/hooks';
import { readContacts, watchContacts } from '../browser/contacts.ts';
import { dateTimeWords } from '../browser/date-words.ts';
import { say, type WordKey } from '../browser/words.ts';
import type { Contact, ContactReason } from '../domain/contact.ts';

const REASONS = {
  lists: 'contact_lists',
  search: 'contact_search',
  paper: 'contact_paper',
  thumbnails: 'contact_thumbnails',
  zotero: 'contact_zotero',
} as const satisfies Record<ContactReason, WordKey>;

/** Every host that was ever asked for something, why, and when last. */
export function ContactLog() {
  const [contacts, setContacts] = useState<readonly Contact[]>([]);
  useEffect(() => {
    const read = (): void => void readContacts().then(setContacts);
    watchContacts(read);
    read();
  }, []);
  return (
    <div class="setting">
      <h3>{say('contacts_title')}</h3>
      {contacts.length === 0 ? (
        <p>{say('contacts_none')}</p>
      ) : (
        <table class="facts-table">
          <thead>
            <tr>
              <th scope="col">{say('contacts_host')}</th>
              <th scope="col">{say('contacts_why')}</th>
              <th scope="col">{say('contacts_at')}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map(({ host, why, at }) => (
              <tr key={`${host} ${why}`}>
                <td>{host}</td>
                <td>{say(REASONS[why])}</td>
                <td>{dateTimeWords(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
