import { createHash } from 'node:crypto';
import {
  freeze,
  isPublication,
  paperOptions,
  publicationText,
  readPublication,
} from '../../src/report';
import { englishFaults } from '../support/english';
import { filledReading } from './support/readings';
import { PRINTED_ON } from './support/printed';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const frozen = freeze(
  filledReading(),
  paperOptions({ printedOn: PRINTED_ON, audience: 'public' }),
  `${PRINTED_ON}T09:00:00Z`,
);

test('a publication comes back from its file as it was', async () => {
  const text = await publicationText(frozen, digest);
  expect(isPublication(text)).toBe(true);
  const result = await readPublication(text, digest);
  expect(result).toEqual({ ok: true, publication: frozen });
});

test('one that was changed since is refused', async () => {
  const text = await publicationText(frozen, digest);
  const result = await readPublication(text.replace('約7割', '約9割'), digest);
  expect(result.ok ? ['read'] : englishFaults(result)).toEqual([]);
});

test('what is no publication, or a newer one, is refused with what to do', async () => {
  for (const text of [
    '',
    '[]',
    '{"format":"else"}',
    '{"format":"gyokaku-publication","version":2}',
  ]) {
    const result = await readPublication(text, digest);
    expect(result.ok ? '' : result.message).toMatch(/。$/);
    expect(result.ok ? [] : englishFaults(result)).toEqual([]);
  }
});
