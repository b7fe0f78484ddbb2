import { createElement, type VNode } from 'preact';
import type { DocumentNode } from '../utils/packs/room-data.ts';

/** The room has a heading of its own: those of the page stand below it. */
const BELOW = { h1: 'h2', h2: 'h3', h3: 'h4' } as const;

/** A written page as the build has read it. */
export function WrittenPage({ nodes }: { nodes: readonly DocumentNode[] }) {
  return <div class="written">{nodes.map(render)}</div>;
}

function render(node: DocumentNode): VNode | string {
  if (typeof node === 'string') return node;
  const { tag, children } = node;
  const shown = tag === 'h1' || tag === 'h2' || tag === 'h3' ? BELOW[tag] : tag;
  return createElement(shown, null, ...children.map(render));
}
