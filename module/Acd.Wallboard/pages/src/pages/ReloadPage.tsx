import { useEffect, useState } from "preact/hooks";
import { api, type Reloaded } from "../api";
import { lineOf, type ReloadLine } from "../reload";
import { language, wording } from "../store";
import { reloadTexts } from "../texts/reload";
import { Lines } from "../views/Lines";
import { rules } from "../views/rights";
import { State } from "../views/State";
import { Titled } from "../views/Titled";
import { type Fresh, nothingYet } from "../views/fresh";

/** What a reload of the configuration would change, and the reload. */
export function ReloadPage() {
  const t = wording(reloadTexts);
  const [fresh, setFresh] = useState<Fresh<Reloaded>>(nothingYet);
  const [isInForce, setInForce] = useState(false);
  const ask = async (inForce: boolean) => {
    setFresh(nothingYet);
    try {
      setFresh({ answer: await (inForce ? api.reload() : api.tryReload()), fault: null });
      setInForce(inForce);
    } catch (error) {
      setFresh({ answer: null, fault: error });
    }
  };
  useEffect(() => { if (rules()) void ask(false); }, []);
  const answer = fresh.answer;
  if (!rules()) return <Titled title={t.title}><p class="quiet">{t.forbidden}</p></Titled>;
  return (
    <Titled title={t.title}>
      <p>{t.intro}</p>
      <p class="actions">
        <button type="button" onClick={() => ask(false)}>{t.again}</button>
        <button type="button" disabled={!answer?.is_done || isInForce} onClick={() => ask(true)}>{t.reload}</button>
      </p>
      <State of={fresh} />
      <div role="status">{answer && <Answer of={answer} isInForce={isInForce} />}</div>
    </Titled>
  );
}

function Answer({ of, isInForce }: { of: Reloaded; isInForce: boolean }) {
  const t = wording(reloadTexts);
  const [changed, unchanged] = isInForce ? [t.reloaded, t.reloadedNothing] : [t.changes, t.nothing];
  const said = (lines: ReloadLine[]) => lines.map((line) => lineOf(line, language.value));
  return (
    <>
      {of.is_done && of.changes.length === 0 && <p>{unchanged}</p>}
      <Lines title={changed} lines={said(of.changes)} />
      <Lines title={t.errors} lines={said(of.errors)} isBad />
      <Lines title={t.warnings} lines={said(of.warnings)} />
    </>
  );
}
