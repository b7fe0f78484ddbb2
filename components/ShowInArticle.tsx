import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';

interface Props {
  /** Positions of the claim's sentences among all that were detected; at least one. */
  indexes: readonly number[];
  onShow: (index: number) => void;
}

/** Leads to the claim's sentence in the article; where there are several, to one after the other. */
export function ShowInArticle({ indexes, onShow }: Props) {
  const { t } = useInterface();
  const [turn, setTurn] = useState(0);
  const at = turn % indexes.length;
  const show = () => {
    const index = indexes[at];
    if (index !== undefined) onShow(index);
    setTurn(turn + 1);
  };
  return (
    <button type="button" class="quiet show-sentence" onClick={show}>
      <Icon name="sentence" />
      {indexes.length > 1
        ? t('show.next', { at: at + 1, count: indexes.length })
        : t('show.sentence')}
    </button>
  );
}
