/** Annotation mode of the active tab, in the popup; opening the popup lets marks return where we may look. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { AnnotationSwitch } from '../../components/AnnotationSwitch.tsx';
import { isFailure } from '../../utils/annotation/library.ts';
import { askOwn } from '../../utils/ask-own.ts';
import { openPanelHere } from './open-panel.ts';

export function PopupAnnotation() {
  const [tab, setTab] = useState<number | null>(null);
  const [mode, setMode] = useState({ on: false, possible: true });
  const ask = async (id: number, on: boolean | null) => {
    const answer = await askOwn('annotationMode', { tab: id, on });
    if (!isFailure(answer)) setMode(answer);
  };
  useEffect(() => {
    void (async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id === undefined) return;
      setTab(active.id);
      await ask(active.id, null);
      if (await hasAnnotations()) await askOwn('recallHere', { tab: active.id });
    })().catch(() => undefined);
  }, []);
  if (tab === null) return null;
  return (
    <AnnotationSwitch
      {...mode}
      onSwitch={(on) => void ask(tab, on)}
      onPanel={() => openPanelHere(tab)}
    />
  );
}

/** Who has none gets nothing put into a page. */
async function hasAnnotations(): Promise<boolean> {
  const status = await askOwn('libraryStatus', null);
  return !isFailure(status) && status.live > 0;
}
