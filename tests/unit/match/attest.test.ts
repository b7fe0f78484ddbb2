import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTopics, readText, recognise } from '../../../utils/cli/articles.ts';
import { attestedWords } from '../../../utils/cli/attest.ts';
import type { Attested } from '../../../utils/packs/schema.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CORPUS = join(ROOT, 'tests/corpus');
const LIST = join(ROOT, 'data/topics/cnss-leak/attested.json');
const listed = JSON.parse(readFileSync(LIST, 'utf8')) as Attested;

const [topic] = loadTopics();
if (!topic) throw new Error('data/topics holds no topic');
const { tables } = topic;

describe('the list of attested words', () => {
  it('holds every word that an article of the corpus bears out', { timeout: 60_000 }, () => {
    const lines = readdirSync(CORPUS)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split('\n').filter(Boolean));
    const found = attestedWords(tables, lines);
    const missing = found.words.filter((word) => !listed.words.includes(word));
    expect(missing, 'run npm run -s attest, see CONTRIBUTING.md').toEqual([]);
    expect(listed.claims).toEqual(expect.arrayContaining(found.claims));
  });

  it('takes words only from sentences that are labelled with the claim', () => {
    const exact = 'Le canal Telegram qui diffusait les fichiers de la CNSS a été fermé.';
    const article = { id: 'a', lang: 'fr', level: 'about', kind: 'test', title: '', text: exact };
    const line = (claims: object[]) =>
      JSON.stringify({ ...article, sentences: [{ exact, claims }] });
    const label = { id: 'telegram-closed-channel', stance: 'asserts' };
    expect(attestedWords(tables, [line([])])).toEqual({ claims: [], words: [] });
    const { claims, words } = attestedWords(tables, [line([label])]);
    expect(claims).toEqual(['telegram-closed-channel']);
    expect(words).toContain('telegram');
  });
});

describe('news of the fund without a word of the break-in', () => {
  const articles = readFileSync(join(CORPUS, 'fund-news.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; title: string; text: string });

  it.each(articles)('$id is about something else', ({ id, title, text }) => {
    expect(recognise([topic], readText(id, `${title}\n\n${text}`)).level).toBe('none');
  });
});
