/**
 * Everything that travels between the parts of the extension. Only ids, states and pack facts do:
 * never a page's text. One map per direction; a forgotten answer is a type error.
 */
import { browser } from '@wxt-dev/browser';
import type { Body, Claim, Event, Origin, Source, Topic } from './packs/schema.ts';
import type { Level } from './match/decide.ts';

/** Facts about one topic, as a surface needs them: a whole pack, or what one article touches. */
export interface FactSheet {
  topic: Topic;
  claims: Claim[];
  events: Event[];
  origins: Origin[];
  sources: Source[];
  bodies: Body[];
  /** Id of the source that the article itself is, where it is one. */
  page?: string;
}

/** What a page script may ask of the background. */
export interface Requests {
  /** The gate says "maybe": put the reader into the sender's tab. */
  pageMayMatch: { asks: null; answer: { injected: boolean } };
  /** The reader has something to show: put the sidebar beside it. */
  sidebarWanted: { asks: null; answer: { injected: boolean } };
  /** The reader has decided: these claims with all that hangs on them, and the timeline. */
  getFacts: {
    asks: { topic: string; claims: string[]; url: string | null };
    answer: FactSheet | null;
  };
  /** What the page came to: its number of claims for the toolbar, null where nothing was found. */
  pageJudged: { asks: { claims: number } | null; answer: { wasOpen: boolean } };
  /** The user has opened or closed the sidebar: the tab's next article begins like that. */
  sidebarMoved: { asks: { open: boolean }; answer: null };
}

export type RequestName = keyof Requests;

/**
 * Why a found article shows nothing in its page: the page removed our element, something of the page
 * lies over it, or the user has muted the site.
 */
export type Hidden = 'removed' | 'covered' | 'muted';

/** What Siyaq made of a page; asked by the popup, answered by the page's scripts. */
export type PageStatus =
  | { state: 'list' }
  | { state: 'nothing' }
  | {
      state: 'found';
      topic: string;
      level: Exclude<Level, 'none'>;
      claims: string[];
      hidden?: Hidden;
    };

/** Envelope of a request. */
export interface Message<Name extends string = string> {
  name: Name;
  asks?: unknown;
}

/**
 * Asks the background.
 * @throws Error when the background cannot answer; the caller says so or stays silent
 */
export async function ask<Name extends RequestName>(
  name: Name,
  asks: Requests[Name]['asks'],
): Promise<Requests[Name]['answer']> {
  return await browser.runtime.sendMessage<Message<Name>, Requests[Name]['answer']>({ name, asks });
}
