import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../../utils/cli/articles.ts';
import { fitWeights } from '../../../utils/cli/fit-weights.ts';
import { trainingFiles } from '../../../utils/cli/train.ts';
import { loadTopic } from '../../../utils/packs/load.ts';

const [topic] = loadTopics();
if (!topic) throw new Error('data/topics holds no topic');
const data = new URL('../../../data', import.meta.url).pathname;
const written = loadTopic(data, topic.pack.topic.id).weights?.claims ?? {};

/** An article about the leak, said in the weeks of the affair, with one labelled sentence. */
const line = (id: string, claims: object[]) => {
  const lead = 'Des données de la CNSS ont fuité après un piratage revendiqué le 8 avril 2025.';
  const exact = `Le canal Telegram qui diffusait les fichiers a été fermé ${id}.`;
  return JSON.stringify({
    id,
    lang: 'fr',
    level: 'about',
    kind: 'test',
    title: 'Fuite à la CNSS',
    text: `${lead}\n\n${exact}`,
    published: '2025-04-12',
    sentences: [{ exact, claims }],
  });
};
const label = { id: 'telegram-closed-channel', stance: 'asserts' };

describe('fitting the weights of cue words', () => {
  it('takes claims that enough sentences say', () => {
    const few = ['a', 'b'].map((id) => line(id, [label]));
    expect(fitWeights(topic, few).claims).toEqual({});
    const many = ['c', 'd', 'e', 'f', 'g', 'h'].map((id) => line(id, [label]));
    const fitted = fitWeights(topic, [...few, ...many]).claims;
    expect(Object.keys(fitted)).toEqual([label.id]);
    expect(fitted[label.id]?.bias).toBeLessThan(0);
  });

  it('takes optional labels for neither', () => {
    const lines = ['a', 'b', 'c'].map((id) => line(id, [{ ...label, optional: true }]));
    expect(fitWeights(topic, lines).claims).toEqual({});
  });
});

describe('the weights that are shipped', () => {
  const mended = 'run npm run -s train, see CONTRIBUTING.md';

  it('weigh words that the cues have', () => {
    const keys = new Set(topic.setKeys);
    const weighed = Object.values(written).flatMap(({ here }) => Object.keys(here));
    const gone = weighed.filter((key) => !keys.has(key));
    expect(gone.length / weighed.length, mended).toBeLessThan(0.02);
  });

  it('know every claim that the corpus says often', () => {
    const said = new Map<string, number>();
    for (const file of trainingFiles())
      for (const [, id = ''] of readFileSync(file, 'utf8').matchAll(
        /"id": ?"([a-z0-9-]+)", ?"stance"/gu,
      ))
        said.set(id, (said.get(id) ?? 0) + 1);
    const often = topic.pack.claims.filter(({ id }) => (said.get(id) ?? 0) >= 30);
    expect(often.length).toBeGreaterThan(20);
    expect(
      often.filter(({ id }) => !written[id]).map(({ id }) => id),
      mended,
    ).toEqual([]);
  });

  it('are fitted to no article of the file they are measured by', () => {
    expect(trainingFiles().length).toBeGreaterThan(5);
    expect(trainingFiles().filter((file) => file.endsWith('unseen.jsonl'))).toEqual([]);
  });
});
