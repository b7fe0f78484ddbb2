import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/messages.ts';
import { originEdtf } from '../utils/verdict/origin-date.ts';
import { chainsOf, speakersOf, type Chain } from '../utils/verdict/provenance.ts';
import { useInterface } from './interface.ts';

/** Where the open page is itself one of our sources: the chain of copies back to each origin. */
export function PageChain({ sheet }: { sheet: FactSheet }) {
  const { t } = useInterface();
  if (!sheet.page) return null;
  return (
    <section class="chain">
      <h2>{t('chain.heading')}</h2>
      <ul>
        {chainsOf(sheet.sources, sheet.page).map((chain) => (
          <li key={`${chain.sources.join()}/${chain.origin}`}>
            <ChainLine chain={chain} sheet={sheet} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Publishers, nearest first, then whose word it was. */
export function ChainLine({ chain, sheet }: { chain: Chain; sheet: FactSheet }) {
  const { lang, t } = useInterface();
  const origin = sheet.origins.find((one) => one.id === chain.origin);
  const publishers = chain.sources.flatMap(
    (id) => sheet.sources.find((one) => one.id === id)?.publisher ?? [],
  );
  const speakers = speakersOf(sheet, [chain.origin]).map((body) => (body.short ?? body.name)[lang]);
  return (
    <>
      <bdi>{publishers.join(' · ')}</bdi>{' '}
      <span class="facts">
        {t('chain.from')} {origin?.title[lang]}
        {origin && ` · ${[...speakers, formatDate(originEdtf(origin), lang)].join(' · ')}`}
      </span>
    </>
  );
}
