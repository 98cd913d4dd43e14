import { useEffect, useState } from "preact/hooks";
import { api, type Reloaded } from "../api";
import { attempt, wording } from "../store";
import { reloadTexts } from "../texts/reload";
import { Lines } from "../views/Lines";
import { rules } from "../views/rights";
import { Titled } from "../views/Titled";

/** What a reload of the configuration would change, and the reload. */
export function ReloadPage() {
  const t = wording(reloadTexts);
  const [answer, setAnswer] = useState<Reloaded | null>(null);
  const [isInForce, setInForce] = useState(false);
  const ask = (inForce: boolean) => attempt(async () => {
    setAnswer(null);
    setAnswer(await (inForce ? api.reload() : api.tryReload()));
    setInForce(inForce);
  });
  useEffect(() => { if (rules()) void ask(false); }, []);
  if (!rules()) return <Titled title={t.title}><p class="quiet">{t.forbidden}</p></Titled>;
  return (
    <Titled title={t.title}>
      <p>{t.intro}</p>
      <p class="actions">
        <button type="button" onClick={() => ask(false)}>{t.again}</button>
        <button type="button" disabled={!answer?.is_done || isInForce} onClick={() => ask(true)}>{t.reload}</button>
      </p>
      <div role="status">{answer === null ? <p class="quiet">{t.checking}</p> : <Answer of={answer} isInForce={isInForce} />}</div>
    </Titled>
  );
}

function Answer({ of, isInForce }: { of: Reloaded; isInForce: boolean }) {
  const t = wording(reloadTexts);
  const [changed, unchanged] = isInForce ? [t.reloaded, t.reloadedNothing] : [t.changes, t.nothing];
  return (
    <>
      {of.is_done && of.changes.length === 0 && <p>{unchanged}</p>}
      <Lines title={changed} lines={of.changes} />
      <Lines title={t.errors} lines={of.errors} isBad />
      <Lines title={t.warnings} lines={of.warnings} />
    </>
  );
}
