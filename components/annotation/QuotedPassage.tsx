import { directionOf, formatDate } from '../../utils/i18n.ts';
import type { Draft } from '../../utils/annotation/draft.ts';
import { languageOf } from '../../utils/text/language.ts';
import { useInterface } from '../interface.ts';
import { SafeText } from './SafeText.tsx';

/** The passage, with its page and date. */
export function QuotedPassage({ quote, page }: Pick<Draft, 'quote' | 'page'>) {
  const { lang } = useInterface();
  return (
    <figure class="passage">
      <blockquote lang={page.lang ?? undefined} dir={directionOf(languageOf(quote.exact))}>
        <SafeText text={quote.exact} />
      </blockquote>
      <figcaption class="facts">
        <SafeText text={page.title || page.url} />
        {page.published && <> · {formatDate(page.published, lang)}</>}
      </figcaption>
    </figure>
  );
}
