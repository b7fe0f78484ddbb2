import { useState } from 'preact/hooks';
import { useInterface } from './interface.ts';

interface Props {
  onDelete: () => void;
  /** Counted after the deletion; null = not deleted. */
  left: number | null;
}

/** The end of a library: asked twice, proven afterwards by a count of what is left. */
export function DeleteEverything({ onDelete, left }: Props) {
  const { t } = useInterface();
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const leave = () => {
    setAsked(false);
    setSure(false);
  };
  return (
    <section class="plain">
      <h2>{t('delete.heading')}</h2>
      <p>{t('delete.what')}</p>
      {left !== null && (
        <p role="status" class={left === 0 ? 'proof' : 'warning'}>
          {t('delete.left', { count: left })}
        </p>
      )}
      {asked ? (
        <>
          <label class="option">
            <input
              type="checkbox"
              checked={sure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            <span>{t('delete.sure')}</span>
          </label>
          <p class="selecting">
            <button
              type="button"
              class="danger"
              disabled={!sure}
              onClick={() => {
                leave();
                onDelete();
              }}
            >
              {t('delete.yes')}
            </button>
            <button type="button" onClick={leave}>
              {t('delete.no')}
            </button>
          </p>
        </>
      ) : (
        <button type="button" class="danger" onClick={() => setAsked(true)}>
          {t('delete.ask')}
        </button>
      )}
    </section>
  );
}
