/** Reads `data/topics/<topic>/CORRECTIONS.md` at build: dated entries, newest first. Node only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer } from 'marked';
import type { Correction } from './room-data.ts';
import { FactError } from './load.ts';

const HEADING = /^(\d{4}-\d{2}-\d{2}) · (\S+\/\S+)$/u;
const FIELDS = /^Was:\s*(.+)\nIs:\s*(.+)\nWhy:\s*(.+)$/su;

/**
 * All corrections of a topic.
 * @throws FactError when an entry has not the form that stands at the top of the file
 */
export function readCorrections(dataDir: string, topic: string): Correction[] {
  const name = `topics/${topic}/CORRECTIONS.md`;
  return parseCorrections(readFileSync(join(dataDir, name), 'utf8'), name);
}

/** The same from its text. @param name of the file, for faults */
export function parseCorrections(markdown: string, name: string): Correction[] {
  const tokens = lexer(markdown).filter(({ type }) => type !== 'space');
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading' || token['depth'] !== 2) return [];
    const heading = HEADING.exec(token['text'] as string);
    const fields = FIELDS.exec(tokens[at + 1]?.raw.trim() ?? '');
    if (!heading || !fields)
      throw new FactError([
        `data/${name}: "${token.raw.trim()}": write "## YYYY-MM-DD · claims/<id>", then one paragraph of Was:, Is:, Why:`,
      ]);
    const [, date = '', about = ''] = heading;
    const [, was = '', is = '', why = ''] = fields;
    return [{ date, about, was, is, why }];
  });
}
