import { expect, it } from 'vitest';
import {
  isRequestLogKey,
  type LoggedRequest,
  parseRequestLog,
  requestLogKey,
} from '../../src/domain/logged-request.ts';

it('contacts are read back from their keys, the last first, and what is none is left out', () => {
  const contacts: LoggedRequest[] = [
    { host: '127.0.0.1:23119', why: 'zotero', at: 3 },
    { host: 'huggingface.co', why: 'lists', at: 2 },
    { host: 'huggingface.co', why: 'paper', at: 1 },
  ];
  const stored = Object.fromEntries(contacts.map((contact) => [requestLogKey(contact), contact.at]).reverse());
  expect(Object.keys(stored).every(isRequestLogKey)).toBe(true);
  expect(
    parseRequestLog({ ...stored, 'contact:lists:': 1, 'contact:spying:x.org': 1, 'contact:lists:y.org': 'now' }),
  ).toEqual(contacts);
});
