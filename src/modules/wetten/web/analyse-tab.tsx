import { useState } from 'react'
import { showDatum, showTijdstip } from '#kernel/format/datum.ts'
import { type Analyse, type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { ontbreektIn } from '#modules/wetten/domain/analyse.ts'
import { impactNamen, onderwerpNamen, soortNamen, zekerheidNamen } from '#modules/wetten/domain/namen.ts'
import { mayAnalyse } from '#modules/wetten/policy.ts'
import { AnalyseFormulier } from '#modules/wetten/web/analyse-formulier.tsx'
import { begrippen, impactTonen } from '#modules/wetten/web/teksten.ts'
import { WensenKaart } from '#modules/wetten/web/wensen-kaart.tsx'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'
import { Term } from '#web/design/term.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useWie } from '#web/wie.ts'

interface Props {
  wet: Wet
  onDone: (message: string) => void
}

/** What the law asks, once for all: the analysis that counts, the draft of the trekker, and what was written before. */
export function AnalyseTab({ wet, onDone }: Props) {
  const [now, ...before] = wet.analyses
  return (
    <Columns ratio="wide-narrow">
      <Stack>
        {now ? (
          <Card heading={`De analyse, versie ${now.nummer}`} actions={now.fictief ? <Badge tone="warning">Fictief</Badge> : undefined}>
            <AnalyseTekst analyse={now} />
          </Card>
        ) : (
          wet.conceptAnalyse === null && <NogGeen wet={wet} />
        )}
        <Schrijven wet={wet} onDone={onDone} />
        {before.length > 0 && (
          <Card heading="Eerdere versies">
            {before.map((analyse) => (
              <Disclosure key={analyse.id} summary={`Versie ${analyse.nummer}, ${showDatum(analyse.ingediendOp!.slice(0, 10))}`}>
                <AnalyseTekst analyse={analyse} />
              </Disclosure>
            ))}
          </Card>
        )}
      </Stack>
      <Stack>
        <OverDeWet wet={wet} />
        <WensenKaart wet={wet} onDone={onDone} />
      </Stack>
    </Columns>
  )
}

function AnalyseTekst({ analyse }: { analyse: Analyse }) {
  const { minimum, wijziging, onderdelen, organisatieNaam, persoonNaam, ingediendOp } = analyse
  return (
    <Stack gap="sm">
      <KeyValueList
        items={[
          {
            label: 'Ten minste klaar op de datum',
            term: (
              <Term term={begrippen.minimum.woord} source={begrippen.minimum.bron}>
                {begrippen.minimum.uitleg}
              </Term>
            ),
            value: minimum && <span className="rk-wet__tekst">{minimum}</span>,
          },
          ...(wijziging
            ? [{ label: 'Wat er anders is dan in de vorige versie', value: <span className="rk-wet__tekst">{wijziging}</span> }]
            : []),
        ]}
      />
      <DataTable
        caption="Wat de wet digitaal vraagt, per onderwerp"
        rows={onderdelen}
        rowKey={({ onderwerp }) => onderwerp}
        columns={[
          { key: 'onderwerp', header: 'Onderwerp', isRowHeader: true, cell: ({ onderwerp }) => onderwerpNamen[onderwerp].naam },
          {
            key: 'impact',
            header: 'Impact',
            cell: ({ impact }) => <Badge tone={impactTonen[impact]}>{impactNamen[impact]}</Badge>,
          },
          {
            key: 'tekst',
            header: 'Wat er verandert',
            cell: ({ tekst }) =>
              tekst ? <span className="rk-wet__tekst">{tekst}</span> : <span className="rk-zacht">niets opgeschreven</span>,
          },
        ]}
      />
      {ingediendOp && (
        <p className="rk-zacht">
          Geschreven door {persoonNaam}, {organisatieNaam}. Gedeeld op {showTijdstip(ingediendOp)}.
        </p>
      )}
    </Stack>
  )
}

function NogGeen({ wet: { trekkerNaam, trekkerPersoon } }: { wet: Wet }) {
  return (
    <Card heading="De analyse">
      <EmptyState heading="Nog geen gedeelde analyse">
        {trekkerNaam
          ? `${trekkerPersoon} van ${trekkerNaam} zoekt uit wat de wet vraagt. U leest het hier zodra de analyse is gedeeld.`
          : 'Kies eerst welke organisatie uitzoekt wat de wet vraagt. Eén keer, voor alle gemeenten.'}
      </EmptyState>
    </Card>
  )
}

/** The own draft: only for who leads, and for who led before and still has one. */
function Schrijven({ wet, onDone }: Props) {
  const wie = useWie()
  const [open, setOpen] = useState<'schrijven' | 'delen' | 'weg' | null>(null)
  const oordeel = mayAnalyse(wie, wet)
  const concept = wet.conceptAnalyse
  if (!oordeel.mag && concept === null) return null
  const done = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  if (open === 'schrijven')
    return <AnalyseFormulier wet={wet} onClose={() => setOpen(null)} onDone={() => done('Uw concept is bewaard.')} />
  const reden = oordeel.mag ? undefined : oordeel.reden
  if (concept === null)
    return (
      <ButtonRow>
        <Button variant={wet.analyse === null ? 'primary' : 'secondary'} onPress={() => setOpen('schrijven')}>
          {wet.analyse === null ? 'Schrijf de analyse' : 'Schrijf een nieuwe versie'}
        </Button>
      </ButtonRow>
    )
  return (
    <Card heading="Uw concept" actions={<Badge tone="info">Eigen kant</Badge>}>
      <Stack gap="sm">
        <p>Alleen uw organisatie ziet dit. Als u het deelt, lezen alle partners het en wijzigt het niet meer.</p>
        <AnalyseTekst analyse={concept} />
        <ButtonRow>
          <Button variant="primary" isDisabled={!oordeel.mag} reason={reden} onPress={() => setOpen('delen')}>
            Deel deze analyse
          </Button>
          {oordeel.mag && <Button onPress={() => setOpen('schrijven')}>Wijzig</Button>}
          <Button variant="subtle" onPress={() => setOpen('weg')}>
            Gooi weg
          </Button>
        </ButtonRow>
      </Stack>
      {open === 'delen' && (
        <DeelDialoog wet={wet} concept={concept} onClose={() => setOpen(null)} onDone={() => done('De analyse is gedeeld.')} />
      )}
      {open === 'weg' && (
        <RemoveDialog
          send={() => call(wettenApi.removeAnalyse, { params: { id: wet.id } }, { versie: concept.versie })}
          onDone={() => done('Uw concept is weg.')}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

function DeelDialoog({ wet, concept, onClose, onDone }: { wet: Wet; concept: Analyse; onClose: () => void; onDone: () => void }) {
  const [versie] = useState(concept.versie)
  return (
    <FormDialog
      title="Deze analyse delen?"
      submitLabel="Ja, deel"
      check={() => ontbreektIn(concept, wet.analyse === null)}
      send={() => call(wettenApi.shareAnalyse, { params: { id: wet.id } }, { versie })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        Alle partners lezen dit dan als versie {(wet.analyse ?? 0) + 1}, en u kunt het niet meer wijzigen; een verbetering is een nieuwe
        versie. De andere gemeenten zeggen daarna wat er bij hen anders is.
      </p>
    </FormDialog>
  )
}

function OverDeWet({ wet }: { wet: Wet }) {
  const eerder = wet.trekkers.slice(1)
  return (
    <Card heading="Over deze wet">
      <KeyValueList
        items={[
          {
            label: 'Gaat in',
            value: wet.inwerkingOp ? `${showDatum(wet.inwerkingOp)} (${zekerheidNamen[wet.zekerheid].toLowerCase()})` : 'nog niet bekend',
          },
          { label: 'Soort', value: soortNamen[wet.soort] },
          ...(wet.citeertitel ? [{ label: 'Officiële naam', value: wet.citeertitel }] : []),
          { label: 'Vindplaats', value: wet.link ? <Link href={wet.link}>{wet.vindplaats}</Link> : wet.vindplaats },
          { label: 'Trekker', value: wet.trekkerNaam ? `${wet.trekkerNaam}, ${wet.trekkerPersoon}` : 'nog niemand' },
          ...(eerder.length > 0
            ? [
                {
                  label: 'Eerder',
                  value: eerder.map(({ organisatieNaam, sinds, nummer }) => (
                    <span key={nummer} className="rk-wet__tekst">
                      {organisatieNaam}, vanaf {showDatum(sinds.slice(0, 10))}.{' '}
                      {wet.trekkers.find((each) => each.nummer === nummer + 1)?.reden}
                    </span>
                  )),
                },
              ]
            : []),
          {
            label: 'Op de agenda gezet',
            value: `${wet.geplaatstDoor}, ${wet.organisatieNaam}, ${showDatum(wet.geplaatstOp.slice(0, 10))}`,
          },
        ]}
      />
    </Card>
  )
}
