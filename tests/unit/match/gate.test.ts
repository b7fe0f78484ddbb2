import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGate } from '../../../utils/match/compile-gate.ts';
import { isCore } from '../../../utils/match/core.ts';
import { mayMatch, mayMatchInParts, writeGate } from '../../../utils/match/gate.ts';
import { expandBraces } from '../../../utils/match/phrase.ts';
import { readSentence } from '../../../utils/match/rules.ts';
import { buildTopic } from '../../../utils/packs/build.ts';
import { loadTopic } from '../../../utils/packs/load.ts';
import { foldText } from '../../../utils/text/fold.ts';
import { tokenise } from '../../../utils/text/tokens.ts';
import { makeTerms } from '../../bench/news-page.ts';

const data = join(import.meta.dirname, '../../../data');
const { tables, gate } = buildTopic(data, 'cnss-leak');
const { detection } = loadTopic(data, 'cnss-leak');

/** Every way in which a phrase of a group may be written. */
function writings(group: readonly string[]): string[] {
  return group.flatMap((term) =>
    term.startsWith('@')
      ? writings(detection.sets[term.slice(1)] ?? [])
      : expandBraces(term).map((one) => one.replaceAll(/[*=]/gu, '')),
  );
}

describe('the gate', () => {
  it('lets every sentence pass that could be a core sentence', () => {
    const clitic = fc.constantFrom('', 'و', 'ال', 'بال', 'لل', 'وب');
    const sentence = fc
      .constantFrom(...detection.core)
      .chain((rule) =>
        fc.tuple(
          ...[...rule.all, ...(rule.context ?? [])].map((group) =>
            fc.tuple(clitic, fc.constantFrom(...writings(group))),
          ),
        ),
      );
    let core = 0;
    fc.assert(
      fc.property(sentence, (parts) => {
        const folded = foldText(
          parts
            .map(([before, phrase]) => (/^[ء-ي]/u.test(phrase) ? before : '') + phrase)
            .join(' ، '),
        );
        const reading = readSentence(
          tables.automaton,
          tables.numbers,
          tables.mask,
          tables.names,
          tokenise(folded),
        );
        if (!isCore(tables, reading, reading.sets, tables.season.start)) return;
        core++;
        expect(mayMatch(gate, folded), folded).toBe(true);
      }),
      { numRuns: 3000 },
    );
    // Else the property above would have held of nothing.
    expect(core).toBeGreaterThan(2000);
  });

  it('stops ordinary news', () => {
    for (const text of [
      'فريق الحي يفوز في مباراة ودية',
      'La CNSS ouvre une agence',
      'A hacker conference opens',
    ])
      expect(mayMatch(gate, foldText(text))).toBe(false);
  });

  it('stops a good part even of the articles that were written to mislead it', () => {
    const none = ['ar', 'ary', 'fr', 'en'].flatMap((lang) =>
      readFileSync(join(data, `../tests/corpus/${lang}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { title: string; text: string; level: string })
        .filter(({ level }) => level === 'none'),
    );
    const passed = none.filter(({ title, text }) => mayMatch(gate, foldText(`${title}\n${text}`)));
    expect(none.length).toBeGreaterThan(50);
    expect(passed.length / none.length).toBeLessThan(0.9);
  });

  it('finds each of very many stems, at any place of a text', () => {
    const stems = ['ab', ...makeTerms(200).flatMap((term) => foldText(term).split(' '))];
    const gate = writeGate([[stems.map((stem) => [stem])]]);
    for (const filling of ['', '0123456789 '.repeat(3000)]) {
      for (const stem of stems)
        for (const text of [stem + filling, `${filling}${stem}`, `0${stem}${filling}0`])
          expect(mayMatch(gate, text), stem).toBe(true);
      expect(mayMatch(gate, filling)).toBe(false);
    }
  });

  it('wants the other stems of an alternative beside its first one', () => {
    const gate = writeGate([[[['a1', 'b1'], ['c1'], ['a1', 'd1', 'e1']], [['x1']]]]); // prettier-ignore
    for (const text of ['a1 b1 x1', 'x1 c1', 'e1 x1 d1 a1'])
      expect(mayMatch(gate, text)).toBe(true);
    for (const text of ['a1 x1', 'b1 d1 e1 x1', 'a1 d1 x1', 'a1 b1 c1', ''])
      expect(mayMatch(gate, text)).toBe(false);
  });

  it('searches stems that begin alike as one', () => {
    const gate = writeGate([
      [
        [['organi'], ['organe']],
        [['ab'], ['abc', 'x1']],
      ],
    ]);
    expect(gate).toBe('organ~e,i&abc|ab~+x1');
    for (const text of ['organi ab', 'organe abc', 'abc x1 organi'])
      expect(mayMatch(gate, text)).toBe(true);
    for (const text of ['organ ab', 'organi', 'organa abc x1', 'ab'])
      expect(mayMatch(gate, text)).toBe(false);
  });

  it('adds up what the parts of a long text hold', () => {
    const gate = writeGate([[[['a1', 'b1']], [['c1']]], [[['d1']]]]);
    for (const parts of [['a1', '', 'c1'], ['c1', 'a1'], ['x', 'd1'], ['a1 c1']]) {
      const asks = mayMatchInParts(gate);
      expect(parts.map((part) => asks(part)).at(-1), parts.join('|')).toBe(true);
    }
    const asks = mayMatchInParts(gate);
    expect(['a1', 'b1', 'x', 'a1'].map((part) => asks(part))).not.toContain(true);
  });

  it('asks less of a topic that rests on one word', () => {
    const topic = {
      ...detection,
      evidence: [],
      oblique: [],
      roles: { ...detection.roles, actor: [] },
    };
    const alone = compileGate({
      ...topic,
      core: [{ all: [['مستودع خيالي']] }, { all: [['مستودع خيالي الكبير'], ['ضياع']] }],
      roles: { ...topic.roles, body: ['مخزن'], incident: ['ضياع'] },
    });
    // The longer way through the same phrase is gone, and so is what only it asked for.
    expect(alone).toBe('خيالي~+مستودع\nمخزن~&ضياع~');
  });
});
