import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTopics, readText, recognise } from '../../../utils/cli/articles.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
const topics = loadTopics();

describe('news of the fund without a word of the break-in', () => {
  const articles = readFileSync(join(CORPUS, 'fund-news.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; title: string; text: string });

  it.each(articles)('$id is about something else', ({ id, title, text }) => {
    expect(recognise(topics, readText(id, `${title}\n\n${text}`)).level).toBe('none');
  });
});
