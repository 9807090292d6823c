import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import type { AangeschrevenRaad, Zienswijze, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { opgegaanZin, raadZin, strekkingNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { PuntMetReactie } from '#modules/zienswijzen/web/punt-met-reactie.tsx'
import { Raadacties } from '#modules/zienswijzen/web/raad-acties.tsx'
import { standen } from '#modules/zienswijzen/web/woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  ronde: Zienswijzeronde
  raad: AangeschrevenRaad
  onDone: (message: string) => void
}

/** One council: what it said, point by point with the reaction; for the own council also what it still writes. */
export function RaadKaart({ ronde, raad, onDone }: Props) {
  const isOwn = useWie().organisatieId === raad.organisatieId
  const { zienswijze, concept, eerdere, stand, volgtOp } = raad
  return (
    <Card heading={`Raad van ${raad.organisatieNaam}`} actions={<Badge tone={standen[stand].tone}>{standen[stand].naam}</Badge>}>
      <Stack gap="md">
        {volgtOp.length > 0 && <p>Deze raad spreekt ook voor wat opging in zijn gemeente: {new Intl.ListFormat('nl').format(volgtOp)}.</p>}
        {zienswijze ? <Ingediend ronde={ronde} raad={raad} zienswijze={zienswijze} /> : !concept && <Nogniets ronde={ronde} raad={raad} />}
        {concept && (
          <section aria-label={concept.corrigeertId ? 'Correctie aan uw eigen kant' : 'Zienswijze aan uw eigen kant'}>
            <Stack gap="sm">
              <p>
                <Badge tone="info">Aan uw eigen kant</Badge> {concept.corrigeertId ? `Correctie: ${concept.correctieReden}` : null}{' '}
                {concept.strekking ? `Strekking: ${strekkingNamen[concept.strekking].toLowerCase()}.` : 'Nog geen strekking gekozen.'}
              </p>
              <ol>
                {concept.punten.map(({ id, tekst }) => (
                  <li key={id} className="rk-zienswijze__tekst">
                    {tekst}
                  </li>
                ))}
              </ol>
            </Stack>
          </section>
        )}
        {isOwn && !raad.opgegaan && <Raadacties ronde={ronde} raad={raad} onDone={onDone} />}
        {eerdere.length > 0 && <Eerdere zienswijzen={eerdere} />}
      </Stack>
    </Card>
  )
}

function Nogniets({ ronde: { reactieUiterlijk }, raad }: Pick<Props, 'ronde' | 'raad'>) {
  const { today } = useStandOp()
  if (raad.opgegaan) return <p>{opgegaanZin(raad.organisatieNaam, raad.opgegaan)}</p>
  if (reactieUiterlijk === null) return null
  const last = raad.laatsteVergadering
  const vergadering = last && ` Zijn laatste vergadering op tijd ${last < today ? 'was' : 'is'} op ${showDatumLang(last)}.`
  return (
    <p>
      {today <= reactieUiterlijk
        ? `De raad heeft tot en met ${showDatumLang(reactieUiterlijk)}.${vergadering ?? ''}`
        : `De laatste dag was ${showDatumLang(reactieUiterlijk)}. Een zienswijze die nu nog komt, wordt behandeld en staat als te laat vermeld.`}
    </p>
  )
}

function Ingediend({ ronde, raad, zienswijze }: { ronde: Zienswijzeronde; raad: AangeschrevenRaad; zienswijze: Zienswijze }) {
  const { raadsbesluitKenmerk, raadsbesluitOp, ingediendDoor, punten } = zienswijze
  return (
    <>
      <p>
        {raadZin(raad)} {raadsbesluitOp && `Raadsbesluit ${raadsbesluitKenmerk} van ${showDatum(raadsbesluitOp)}. `}
        <span className="rk-zacht">Ingediend door {ingediendDoor}.</span>
      </p>
      {punten.length > 0 && (
        <ol className="rk-zienswijze__punten">
          {punten.map((punt, index) => (
            <PuntMetReactie key={punt.id} ronde={ronde} punt={punt} nummer={index + 1} raadNaam={raad.organisatieNaam} />
          ))}
        </ol>
      )}
    </>
  )
}

function Eerdere({ zienswijzen }: { zienswijzen: readonly Zienswijze[] }) {
  return (
    <Disclosure summary={zienswijzen.length === 1 ? 'Wat eerder is ingediend' : `Wat eerder is ingediend (${zienswijzen.length})`}>
      {zienswijzen.map(({ id, ingediendDag, strekking, punten }) => (
        <div key={id}>
          <p>
            {ingediendDag && showDatum(ingediendDag)}: {strekkingNamen[strekking ?? 'geen'].toLowerCase()}, daarna gecorrigeerd.
          </p>
          <ol>
            {punten.map((punt) => (
              <li key={punt.id} className="rk-zienswijze__tekst">
                {punt.tekst}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Disclosure>
  )
}
