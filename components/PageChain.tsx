import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import { originEdtf } from '../utils/verdict/origin-date.ts';
import { chainsOf, speakersOf, type Chain } from '../utils/verdict/provenance.ts';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';

/** Where the open page is itself one of our sources: the chain of copies back to each origin. */
export function PageChain({ sheet }: { sheet: FactSheet }) {
  const { t } = useInterface();
  if (!sheet.page) return null;
  return (
    <section class="chain">
      <h2>{t('chain.heading')}</h2>
      {chainsOf(sheet.sources, sheet.page).map((chain) => (
        <ChainSteps key={`${chain.sources.join()}/${chain.origin}`} chain={chain} sheet={sheet} />
      ))}
    </section>
  );
}

/** Publishers, nearest first, then whose word it was. */
export function ChainSteps({ chain, sheet }: { chain: Chain; sheet: FactSheet }) {
  const { lang, t } = useInterface();
  const origin = sheet.origins.find((one) => one.id === chain.origin);
  const speakers = speakersOf(sheet, [chain.origin]).map((body) => (body.short ?? body.name)[lang]);
  return (
    <ol>
      {chain.sources.map((id) => (
        <li key={id}>
          <bdi>{sheet.sources.find((one) => one.id === id)?.publisher}</bdi>
        </li>
      ))}
      <li>
        <Icon name="origin" />
        <span class="unseen">{t('chain.from')}</span> {origin?.title[lang]}
        {origin && (
          <span class="facts">
            {[...speakers, formatDate(originEdtf(origin), lang)].join(' · ')}
          </span>
        )}
      </li>
    </ol>
  );
}
