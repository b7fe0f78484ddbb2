/**
 * Reads the written pages (`data/method/<lang>.md`) at build and gives them as nodes, so that the
 * extension needs no Markdown reader and no innerHTML. `marked` reads; what we do not write is
 * refused. Node only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, type Token } from 'marked';
import type { DocumentNode } from './room-data.ts';
import { FactError } from './load.ts';

const INLINE = { strong: 'strong', em: 'em' } as const;

/**
 * The method in every language.
 * @throws FactError that names the file and what it may not hold
 */
export function readMethod(dataDir: string): Record<'ar' | 'fr' | 'en', DocumentNode[]> {
  const read = (lang: string) => readDocument(dataDir, `method/${lang}.md`);
  return { ar: read('ar'), fr: read('fr'), en: read('en') };
}

/** A Markdown file as nodes. @param name from the data folder */
export function readDocument(dataDir: string, name: string): DocumentNode[] {
  const nodesOf = (tokens: readonly Token[] = []): DocumentNode[] => tokens.flatMap(nodeOf);
  const nodeOf = (token: Token): DocumentNode[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [{ tag: headingOf(token['depth'] as number), children: nodesOf(token.tokens) }];
      case 'paragraph':
        return [{ tag: 'p', children: nodesOf(token.tokens) }];
      case 'strong':
      case 'em':
        return [{ tag: INLINE[token.type], children: nodesOf(token.tokens) }];
      case 'codespan':
        return [{ tag: 'code', children: [token.text as string] }];
      case 'list':
        return [
          { tag: token['ordered'] ? 'ol' : 'ul', children: nodesOf(token['items'] as Token[]) },
        ];
      case 'list_item':
        return [{ tag: 'li', children: nodesOf(token.tokens) }];
      case 'text':
        // In a list item a text holds others; elsewhere it is the text itself.
        return 'tokens' in token ? nodesOf(token.tokens) : [token.raw];
      default:
        throw new FactError([
          `data/${name}: "${token.raw.slice(0, 40)}" is ${token.type}: write headings, paragraphs, lists, strong, em and code only`,
        ]);
    }
  };
  return nodesOf(lexer(readFileSync(join(dataDir, name), 'utf8')));
}

function headingOf(depth: number): 'h1' | 'h2' | 'h3' {
  return depth === 1 ? 'h1' : depth === 2 ? 'h2' : 'h3';
}
