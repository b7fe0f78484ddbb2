import { useInterface } from './interface.ts';

interface Props {
  on: boolean;
  /** Whether the browser lets us into the page. */
  possible: boolean;
  onSwitch: (on: boolean) => void;
  /** Absent where the panel is what one is looking at. */
  onPanel?: () => void;
}

/** Annotation mode of the tab, and the way to the panel. */
export function AnnotationSwitch({ on, possible, onSwitch, onPanel }: Props) {
  const { t } = useInterface();
  return (
    <section class="annotation-switch" aria-label={t('annotation.mode')}>
      <div class="actions">
        <button type="button" aria-pressed={on} onClick={() => onSwitch(!on)}>
          {t('annotation.mode')}
        </button>
        {onPanel && (
          <button type="button" onClick={onPanel}>
            {t('annotation.panel.open')}
          </button>
        )}
      </div>
      <p role="status" class="facts">
        {possible ? on && t('annotation.mode.how') : t('annotation.mode.impossible')}
      </p>
    </section>
  );
}
