import { useState } from 'react'
import { showPeriode } from '#kernel/format/datum.ts'
import { may } from '#platform/own-side/policy.ts'
import { type Uren, type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { besparing, urenTekst, urenzin } from '#modules/wetten/domain/uren.ts'
import { mayEstimate, mayWrite } from '#modules/wetten/policy.ts'
import { RamingDialoog, SleutelDialoog, UrenDialoog } from '#modules/wetten/web/uren-dialogen.tsx'
import { call } from '#web/call.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useWie } from '#web/wie.ts'

interface Props {
  wet: Wet
  onDone: (message: string) => void
}

type Open = { soort: 'uren' | 'weg'; rij: Uren | null } | { soort: 'raming' | 'sleutel' }

/** What the work took, how it is shared, and what alone would have taken. */
export function UrenTab({ wet, onDone }: Props) {
  const wie = useWie()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const done = (message: string) => {
    close()
    onDone(message)
  }
  return (
    <Stack>
      <Verdeling wet={wet} onOpen={setOpen} />
      <Card
        heading="Uren"
        isFlush
        actions={
          <AddButton oordeel={may(wie, 'uren.schrijven')} onPress={() => setOpen({ soort: 'uren', rij: null })}>
            Schrijf uren op
          </AddButton>
        }
      >
        <UrenTabel wet={wet} onOpen={setOpen} />
      </Card>
      {open?.soort === 'uren' && (
        <UrenDialoog
          wet={wet}
          rij={open.rij}
          onClose={close}
          onDone={() => done(open.rij ? 'De uren zijn gewijzigd.' : 'De uren staan erbij.')}
        />
      )}
      {open?.soort === 'weg' && <WegDialoog wet={wet} rij={open.rij!} onClose={close} onDone={() => done('De uren zijn weg.')} />}
      {open?.soort === 'raming' && <RamingDialoog wet={wet} onClose={close} onDone={() => done('Uw raming is bewaard.')} />}
      {open?.soort === 'sleutel' && <SleutelDialoog wet={wet} onClose={close} onDone={() => done('De verdeling is gewijzigd.')} />}
    </Stack>
  )
}

const metTeken = (minuten: number) => (minuten > 0 ? `+${urenTekst(minuten)}` : urenTekst(minuten))
/** Minutes as the wire amount of a bar: its length is what counts. */
const balk = (minuten: number) => `${minuten}.00`

function Verdeling({ wet, onOpen }: { wet: Wet; onOpen: (what: Open) => void }) {
  const wie = useWie()
  const samen = wet.balans.reduce((sum, { gegeven }) => sum + gegeven, 0)
  const delend = wet.balans.filter(({ deelt }) => deelt)
  const ramingen = { samen, ramingen: delend.map(({ organisatieNaam, raming }) => ({ organisatieNaam, minuten: raming })) }
  const scheelt = besparing(ramingen)
  const zonderDeel = wet.balans.filter(({ deelt, gegeven }) => !deelt && gegeven > 0).map(({ organisatieNaam }) => organisatieNaam)
  const write = mayWrite(wie, wet)
  const estimate = mayEstimate(wie, wet)
  return (
    <Card>
      <Stack gap="sm">
        <Figure
          heading={urenzin(ramingen)}
          lead={
            <>
              {scheelt !== null &&
                (scheelt >= 0 ? `Samen scheelt dat ${urenTekst(scheelt)} uur. ` : `Samen kostte het ${urenTekst(-scheelt)} uur meer. `)}
              {wet.sleutelNaam
                ? `De gedeelde uren gaan over de gemeenten naar ${wet.sleutelNaam}.`
                : 'De gedeelde uren gaan gelijk over de gemeenten.'}{' '}
              {zonderDeel.length > 0 && `${new Intl.ListFormat('nl').format(zonderDeel)} gaf uren zonder een deel te hebben. `}
              {samen > 0 && 'Een balk naar rechts gaf meer dan haar deel, een balk naar links minder.'}
            </>
          }
          table={<BalansTabel wet={wet} />}
        >
          {samen > 0 && wet.sleutelFout === '' && (
            <HorizontalBars
              title="Gegeven uren naast het eigen deel"
              description={wet.balans
                .map(({ organisatieNaam, verschil }) => `${organisatieNaam} ${metTeken(verschil ?? 0)} uur`)
                .join(', ')}
              bars={wet.balans.map(({ organisatieId, organisatieNaam, verschil }) => ({
                id: organisatieId,
                label: organisatieNaam,
                bedrag: balk(verschil ?? 0),
              }))}
              formatValue={(bedrag) => `${metTeken(Number(bedrag))} uur`}
            />
          )}
        </Figure>
        {wet.sleutelFout && (
          <Alert tone="warning" heading="Deze sleutel kan de uren nu niet verdelen" headingLevel={3}>
            <p>{wet.sleutelFout}</p>
          </Alert>
        )}
        <ButtonRow>
          {estimate.mag && <Button onPress={() => onOpen({ soort: 'raming' })}>Raam wat het ons alleen kostte</Button>}
          {write.mag && (
            <Button variant="subtle" onPress={() => onOpen({ soort: 'sleutel' })}>
              Kies de verdeling
            </Button>
          )}
        </ButtonRow>
      </Stack>
    </Card>
  )
}

function BalansTabel({ wet: { balans } }: { wet: Wet }) {
  const som = (van: (regel: Wet['balans'][number]) => number) => urenTekst(balans.reduce((sum, regel) => sum + van(regel), 0))
  return (
    <DataTable
      caption="Gedeelde uren per organisatie"
      rows={balans}
      rowKey={({ organisatieId }) => organisatieId}
      columns={[
        { key: 'naam', header: 'Organisatie', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
        { key: 'gegeven', header: 'Gaf', align: 'end', cell: ({ gegeven }) => urenTekst(gegeven), total: som(({ gegeven }) => gegeven) },
        {
          key: 'aandeel',
          header: 'Haar deel',
          align: 'end',
          cell: ({ aandeel }) => (aandeel === null ? 'onbekend' : urenTekst(aandeel)),
          total: som(({ aandeel }) => aandeel ?? 0),
        },
        {
          key: 'verschil',
          header: 'Meer of minder',
          align: 'end',
          cell: ({ verschil }) => (verschil === null ? 'onbekend' : metTeken(verschil)),
          total: som(({ verschil }) => verschil ?? 0),
        },
        {
          key: 'raming',
          header: 'Raming van alleen',
          align: 'end',
          cell: ({ raming, deelt }) =>
            raming === null ? <span className="rk-zacht">{deelt ? 'nog niet' : 'doet niet mee'}</span> : urenTekst(raming),
        },
      ]}
    />
  )
}

function UrenTabel({ wet, onOpen }: { wet: Wet; onOpen: (what: Open) => void }) {
  const wie = useWie()
  const isMine = ({ organisatieId }: Uren) => organisatieId === wie.organisatieId && wie.permissies.has('uren.schrijven')
  return (
    <DataTable
      caption="Wie wanneer hoeveel tijd besteedde, de laatste eerst"
      rows={wet.uren}
      rowKey={({ id }) => id}
      columns={[
        { key: 'waaraan', header: 'Waaraan', isRowHeader: true, cell: ({ waaraan }) => waaraan },
        { key: 'wie', header: 'Wie', cell: ({ persoonNaam, organisatieNaam }) => `${persoonNaam}, ${organisatieNaam}` },
        {
          key: 'wanneer',
          header: 'Wanneer',
          cell: ({ van, totEnMet }) => (van === totEnMet ? <DateText value={van} /> : showPeriode(van, totEnMet)),
        },
        { key: 'uren', header: 'Uren', align: 'end', cell: ({ minuten }) => urenTekst(minuten) },
        {
          key: 'gedeeld',
          header: 'Telt mee',
          cell: ({ gedeeld, fictief }) => (
            <>
              {gedeeld ? 'gedeeld' : 'eigen werk'} {fictief && <Badge tone="warning">Fictief</Badge>}
            </>
          ),
        },
        ...(wet.uren.some(isMine)
          ? [
              {
                key: 'doen',
                header: 'Wijzigen',
                cell: (rij: Uren) =>
                  isMine(rij) ? (
                    <ButtonRow>
                      <Button size="small" onPress={() => onOpen({ soort: 'uren', rij })}>
                        Wijzig<VisuallyHidden> {rij.waaraan}</VisuallyHidden>
                      </Button>
                      <Button size="small" variant="subtle" onPress={() => onOpen({ soort: 'weg', rij })}>
                        Haal weg<VisuallyHidden>: {rij.waaraan}</VisuallyHidden>
                      </Button>
                    </ButtonRow>
                  ) : null,
              },
            ]
          : []),
      ]}
      empty={
        <EmptyState heading="Nog geen uren">
          Schrijf op hoeveel tijd iemand aan deze wet besteedde. Gedeelde uren gaan over de gemeenten; dan is te zien wie meer gaf dan haar
          deel.
        </EmptyState>
      }
    />
  )
}

function WegDialoog({ wet, rij, onClose, onDone }: { wet: Wet; rij: Uren; onClose: () => void; onDone: () => void }) {
  const [versie] = useState(rij.versie)
  return (
    <FormDialog
      title="Deze uren weghalen?"
      submitLabel="Ja, haal weg"
      isDanger
      check={() => []}
      send={() => call(wettenApi.removeUren, { params: { id: wet.id, urenId: rij.id } }, { versie })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {urenTekst(rij.minuten)} uur aan {rij.waaraan}. In de historie blijft staan dat zij er waren.
      </p>
    </FormDialog>
  )
}
