import { type Agenda, agendaApi, type Zitplaats } from '#modules/agenda/contract.ts'
import { quorumNu } from '#modules/agenda/domain/presentie.ts'
import { regelTekst, zetelRolNamen } from '#modules/agenda/web/teksten.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useAction } from '#web/use-action.ts'

interface Keuze {
  zetelId: string
  stand: 'aanwezig' | 'afwezig' | 'vervangen'
  vervangerId: string | null
}

/** Who is there, seat by seat, and whether that is enough to decide. */
export function PresentieKaart({ agenda, onMessage }: { agenda: Agenda; onMessage: (text: string) => void }) {
  const save = useAction((standen: Keuze[]) => call(agendaApi.recordPresentie, { params: { id: agenda.id }, body: { standen } }))
  const vast = agenda.zitplaatsen.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
  const isOpen = agenda.status === 'bezig'
  const open = vast.filter(({ stand }) => stand === null)
  const rest = open.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' as const, vervangerId: null }))
  const allen = open.length === vast.length
  return (
    <Card heading="Wie is er?">
      <Stack gap="sm">
        <Quorum agenda={agenda} />
        {save.faults.map(({ reason }) => (
          <Alert key={reason} tone="negative" heading={reason} headingLevel={3} isLive />
        ))}
        {isOpen && open.length > 0 && (
          <Button
            size="small"
            isBusy={save.isBusy}
            onPress={() =>
              void save.run(rest).then((done) => done && onMessage(allen ? 'Iedereen staat op aanwezig.' : 'De anderen staan op aanwezig.'))
            }
          >
            {allen ? 'Iedereen is aanwezig' : 'De anderen zijn aanwezig'}
          </Button>
        )}
        <ul className="rk-presentie">
          {vast.map((zetel) => (
            <li key={zetel.zetelId}>
              <Persoon zetel={zetel} />
              {isOpen ? (
                <StandKeuze
                  zetel={zetel}
                  vervangers={agenda.zitplaatsen.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === zetel.zetelId)}
                  onChoose={(keuze) => void save.run([keuze])}
                />
              ) : (
                <span>{standTekst(zetel, agenda)}</span>
              )}
            </li>
          ))}
        </ul>
        {isOpen && vast.length > 0 && (
          <p className="rk-zacht">
            Komt er een plaatsvervanger? Die kiest u hier bij wie er niet is. Staat die er niet bij, geef dan eerst een zetel als
            plaatsvervanger op de pagina <Link to={`/tafels/${agenda.tafelId}`}>{agenda.tafelNaam}</Link>.
          </p>
        )}
        {vast.length === 0 && <p>Aan deze tafel zit op deze dag niemand. Geef mensen een zetel op de pagina Tafels.</p>}
      </Stack>
    </Card>
  )
}

function Quorum({ agenda }: { agenda: Agenda }) {
  const { nodig, aanwezig, gehaald } = quorumNu(agenda.stemregel, agenda.zitplaatsen, false)
  return (
    <>
      <p role="status">
        <Badge tone={gehaald ? 'positive' : 'warning'}>
          {gehaald ? 'Genoeg leden om te besluiten' : 'Te weinig leden om te besluiten'}
        </Badge>{' '}
        {`${showAantal(aanwezig, 'lid', 'leden')} aanwezig, ${nodig} nodig`}
      </p>
      <p className="rk-zacht">{`Regel: ${regelTekst(agenda.stemregel)}${agenda.stemregel.bron ? ` (${agenda.stemregel.bron})` : ''}.`}</p>
    </>
  )
}

function Persoon({ zetel }: { zetel: Zitplaats }) {
  const { persoonNaam, organisatieNaam, rol, stemgewicht, anderePetten } = zetel
  return (
    <span>
      {persoonNaam}
      <span className="rk-onder">
        {`${organisatieNaam}, ${(zetelRolNamen[rol] ?? rol).toLowerCase()}${stemgewicht > 0 ? `, ${showAantal(stemgewicht, 'stem', 'stemmen')}` : ', stemt niet'}`}
      </span>
      {anderePetten.length > 0 && <Badge tone="warning">{`Twee petten: ook ${anderePetten.join(', ')}`}</Badge>}
    </span>
  )
}

interface StandKeuzeProps {
  zetel: Zitplaats
  vervangers: readonly Zitplaats[]
  onChoose: (keuze: Keuze) => void
}

function StandKeuze({ zetel, vervangers, onChoose }: StandKeuzeProps) {
  const value = zetel.stand === 'vervangen' ? (zetel.vervangerId ?? '') : (zetel.stand ?? '')
  const choose = (chosen: string) => {
    if (chosen === '') return
    const isStand = chosen === 'aanwezig' || chosen === 'afwezig'
    onChoose({ zetelId: zetel.zetelId, stand: isStand ? chosen : 'vervangen', vervangerId: isStand ? null : chosen })
  }
  return (
    <Select
      name={`presentie-${zetel.zetelId}`}
      label={zetel.persoonNaam}
      isLabelHidden
      value={value}
      onChange={choose}
      {...(zetel.stand === null ? { placeholder: 'Kies' } : {})}
      options={[
        { value: 'aanwezig', label: 'Aanwezig' },
        { value: 'afwezig', label: 'Afwezig' },
        ...vervangers.map(({ zetelId, persoonNaam }) => ({ value: zetelId, label: `Vervangen door ${persoonNaam}` })),
      ]}
    />
  )
}

function standTekst({ stand, vervangerId }: Zitplaats, { zitplaatsen }: Agenda): string {
  if (stand === 'vervangen')
    return `Vervangen door ${zitplaatsen.find(({ zetelId }) => zetelId === vervangerId)?.persoonNaam ?? 'een ander'}`
  return stand === 'aanwezig' ? 'Aanwezig' : 'Afwezig'
}
