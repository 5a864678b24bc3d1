import { expect, it } from 'vitest';
import { type Contact, contactKey, isContactKey, parseContacts } from '../../src/domain/contact.ts';

it('contacts are read back from their keys, the last first, and what is none is left out', () => {
  const contacts: Contact[] = [
    { host: '127.0.0.1:23119', why: 'zotero', at: 3 },
    { host: 'huggingface.co', why: 'lists', at: 2 },
    { host: 'huggingface.co', why: 'paper', at: 1 },
  ];
  const stored = Object.fromEntries(contacts.map((contact) => [contactKey(contact), contact.at]).reverse());
  expect(Object.keys(stored).every(isContactKey)).toBe(true);
  expect(
    parseContacts({ ...stored, 'contact:lists:': 1, 'contact:spying:x.org': 1, 'contact:lists:y.org': 'now' }),
  ).toEqual(contacts);
});
